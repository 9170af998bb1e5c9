import { cp, mkdir, readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { projectAt } from "../../scripts/store/project.ts";
import { makeRig, type Rig } from "../../scripts/testing/rig.ts";
import { startStub, type StubServer } from "./stub-server.ts";

/** Keys as nobody else writes them. */
const planted = {
  OPENAI_API_KEY: "sk-planted-4f1c9a7be2",
  ARK_API_KEY: "planted-9d27c45e01",
  FAL_KEY: "planted-77aa:31c0ffee",
};

let rig: Rig;
let stub: StubServer;
let before: NodeJS.ProcessEnv;

beforeEach(async () => {
  rig = await makeRig("planted 钥匙");
  stub = await startStub();
  before = { ...process.env };
  Object.assign(process.env, stub.env, planted);
  const own = projectAt(projectAt().code);
  await cp(path.join(own.films, "gemini-ring"), rig.at("public/films/gemini-ring"), {
    recursive: true,
  });
  await mkdir(rig.at("public/takes"), { recursive: true });
  await cp(path.join(own.public, "takes"), rig.at("public/takes"), { recursive: true });
});

afterEach(async () => {
  process.env = before;
  await stub.stop();
  await rig.remove();
});

/** Every file of the rig that holds a piece of a key, ledger and jobs included. */
const filesWithKeys = async (): Promise<readonly string[]> => {
  const files = await readdir(rig.home, { recursive: true, withFileTypes: true });
  const found: string[] = [];
  for (const file of files) {
    if (!file.isFile()) continue;
    const whole = path.join(file.parentPath, file.name);
    if ((await readFile(whole, "latin1")).includes("planted-")) found.push(whole);
  }
  return found;
};

test("keys are in nothing that is printed or written: well, refused, with the wrong key, with the line cut", async () => {
  const shoot = (id: string, ...words: string[]) =>
    rig.run("shoot", "gemini-ring", id, "--yes", "--json", ...words);
  const runs = [await shoot("ring-lifted", "--with", "openai", "--only", "keyframes")];
  stub.setFaults([{ on: "openai.edits", do: "unauthorized", times: null }]);
  runs.push(await shoot("ring-recognised", "--with", "openai", "--only", "keyframes"));
  stub.setFaults([{ on: "ark.create", do: "real-person" }]);
  runs.push(await shoot("ring-raised", "--with", "ark", "--only", "clips"));
  stub.setFaults([{ on: "fal.submit", do: "reset", paid: true }]);
  runs.push(await shoot("ring-raised", "--with", "fal", "--only", "clips"));
  runs.push(await rig.run("doctor", "--json"));

  expect(stub.calls.map(({ route, fault }) => [route, fault])).toEqual([
    ["openai.edits", null],
    ["openai.edits", "unauthorized"],
    ["ark.create", "real-person"],
    ["fal.submit", "reset"],
    ["openai.models", null],
  ]);
  const printed = runs.map(({ stdout, stderr }) => stdout + stderr).join("\n");
  expect(printed).toContain("real-person");
  expect(printed).toContain("OPENAI_API_KEY is set");
  expect(printed).not.toContain("planted-");
  expect(await filesWithKeys()).toEqual([]);
});
