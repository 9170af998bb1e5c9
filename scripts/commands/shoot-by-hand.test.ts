import { readdir, readFile } from "node:fs/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { wavFile } from "../media/wav-file.ts";
import { makeRig, quietShell, type Rig } from "../testing/rig.ts";
import { drumBeat, testRate } from "../testing/signals.ts";
import { command as newFilm } from "./new.ts";
import { command as shoot } from "./shoot.ts";

const slug = "手 film";
let rig: Rig;
beforeAll(async () => {
  rig = await makeRig("by hand");
  await rig.write({ "drums.wav": wavFile([drumBeat(6)], testRate) });
  const made = await newFilm.run([slug, "--song", rig.at("drums.wav")], quietShell(rig.project));
  if (made.kind !== "done") throw new Error(JSON.stringify(made));
});
afterAll(() => rig.remove());

const run = (...words: string[]) =>
  shoot.run([slug, "--with", "manual", ...words], quietShell(rig.project));

const rowsOf = async (...words: string[]) => {
  const outcome = await run(...words);
  if (outcome.kind !== "done") throw new Error(JSON.stringify(outcome));
  expect(outcome.exit).toBe(0);
  return z
    .object({ rows: z.array(z.object({ kind: z.string(), id: z.string(), outcome: z.string() })) })
    .parse(outcome.json).rows;
};

test("a dry run says what there would be to do, and writes nothing", async () => {
  const rows = await rowsOf("--dry-run");
  expect(new Set(rows.map(({ outcome }) => outcome))).toEqual(new Set(["to-make"]));
  await expect(readdir(rig.at("out", slug))).rejects.toThrow("ENOENT");
});

test("the worklist is written, and everything in it waits for hands", async () => {
  const rows = await rowsOf();
  expect(new Set(rows.map(({ outcome }) => outcome))).toEqual(new Set(["waiting"]));
  expect(new Set(rows.map(({ kind }) => kind))).toEqual(new Set(["keyframe", "clip"]));
  const page = await readFile(rig.at("out", slug, "worklist", "worklist.html"), "utf8");
  for (const { id } of rows) expect(page).toContain(id);
  // Nothing was asked of anybody who bills.
  await expect(readdir(rig.at("ledger"))).rejects.toThrow("ENOENT");
});

test("one shot, one kind, one tool", async () => {
  const [clip] = (await rowsOf("--only", "clips", "--dry-run")).filter(
    ({ kind }) => kind === "clip",
  );
  const rows = await rowsOf(clip?.id ?? "", "--only", "clips", "--model", "capcut");
  expect(rows).toEqual([{ kind: "clip", id: clip?.id, outcome: "waiting" }]);
});

test.each<[string, string[], string]>([
  ["sheets", ["--only", "sheets"], "no sheets"],
  ["a tool that is not worked by hand", ["--model", "midjorney"], "midjorney"],
])("%s: said in words", async (_, words, text) => {
  const outcome = await run(...words);
  expect(outcome).toMatchObject({ kind: "failed", reason: "usage" });
  expect(JSON.stringify(outcome)).toContain(text);
});
