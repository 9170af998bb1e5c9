/** A film from its treatment to an mp4 with nothing but the stub's address and keys: written, shot by two services, rendered. */
import { readdir, readFile } from "node:fs/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { probe } from "../../scripts/media/probe.ts";
import { wavFile } from "../../scripts/media/wav-file.ts";
import { projectAt } from "../../scripts/store/project.ts";
import { makeRig, type CommandRun, type Rig } from "../../scripts/testing/rig.ts";
import { drumBeat, testRate } from "../../scripts/testing/signals.ts";
import { lockSchema } from "../../src/takes/lock.ts";
import { startStub, type StubServer } from "./stub-server.ts";

const slug = "光 film";
const seconds = 9;
let rig: Rig;
let stub: StubServer;
let before: NodeJS.ProcessEnv;

beforeAll(async () => {
  rig = await makeRig("end to end");
  stub = await startStub();
  before = { ...process.env };
  Object.assign(process.env, stub.env);
});
afterAll(async () => {
  process.env = before;
  await stub.stop();
  await rig.remove();
});

const done = async (...words: string[]): Promise<CommandRun> => {
  const run = await rig.run(...words, "--json");
  if (run.exit !== 0) throw new Error(`${words.join(" ")}: ${run.exit} ${run.stderr}${run.stdout}`);
  return run;
};

const rowsSchema = z.object({
  rows: z.array(z.looseObject({ outcome: z.string() })),
  spentInUsd: z.number(),
});
const made = ({ stdout }: CommandRun) => {
  const { rows, spentInUsd } = rowsSchema.parse(JSON.parse(stdout));
  return { outcomes: [...new Set(rows.map(({ outcome }) => outcome))], spentInUsd };
};

const at = (file: string) => `public/films/${slug}/${file}`;

test("a film from its treatment, written, shot and rendered", async () => {
  await rig.write({ "drums.wav": wavFile([drumBeat(seconds)], testRate) });
  await done("new", slug, "--song", rig.at("drums.wav"));
  const film = await readFile(rig.at(at("film.yaml")), "utf8");
  const own = `${projectAt(projectAt().code).films}/gemini-ring/treatment.md`;
  await rig.write({
    [at("treatment.md")]: await readFile(own),
    [at("film.yaml")]: film.replace("width: 1920, height: 1080", "width: 480, height: 270"),
  });

  expect(made(await done("write", slug, "--shots", "4")).outcomes).toEqual(["written"]);
  await done("check", slug);

  const pictures = made(await done("shoot", slug, "--with", "openai", "--yes"));
  expect(pictures.outcomes).toEqual(["made"]);
  expect(pictures.spentInUsd).toBeGreaterThan(0);
  const clips = made(await done("shoot", slug, "--with", "ark", "--yes"));
  expect(clips.outcomes).toEqual(["made"]);

  const lock = lockSchema.parse(JSON.parse(await readFile(rig.at(at("takes.json")), "utf8")));
  const takes = [lock.keyframes, lock.clips].flatMap((list) =>
    Object.values(list).flatMap((one) => one.takes.filter(({ maker }) => maker !== "atelier")),
  );
  expect(takes).toHaveLength(stub.paid("openai.edits") + stub.paid("ark.create"));
  expect(new Set(takes.map(({ source }) => source))).toEqual(new Set(["stub"]));
  expect(Object.keys(lock.clips)).toHaveLength(4);

  await done("render", slug, "--quality", "draft");
  const [mp4] = (await readdir(rig.at("out", slug))).filter((name) => name.endsWith(".mp4"));
  const probed = await probe(rig.at("out", slug, mp4 ?? ""), new AbortController().signal, true);
  if (probed.kind !== "probed") throw new Error(JSON.stringify(probed));
  const [picture] = probed.streams.filter(({ codec_type }) => codec_type === "video");
  expect(Number(picture?.nb_read_packets)).toBe(seconds * 24);

  // Once more, everything is there and nothing is paid.
  const paid = stub.paid();
  for (const words of [
    ["write", slug],
    ["shoot", slug, "--with", "openai"],
    ["shoot", slug, "--with", "ark"],
  ]) {
    expect(made(await done(...words))).toEqual({ outcomes: ["current"], spentInUsd: 0 });
  }
  expect(stub.paid()).toBe(paid);
}, 600_000);
