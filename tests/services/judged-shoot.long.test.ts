/** `film shoot --with openai --judge`: a judge that misses a claw, through the command line and the services' own protocol. */
import { cp, mkdir, readFile } from "node:fs/promises";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { z } from "zod";
import { projectAt } from "../../scripts/store/project.ts";
import { makeRig, type Rig } from "../../scripts/testing/rig.ts";
import { lockSchema } from "../../src/takes/lock.ts";
import { checksAsked } from "./openai/judge-writer.ts";
import { startStub, type StubServer } from "./stub-server.ts";

const slug = "gemini-ring";
const keyframe = "ring-lifted";

/** The part whose claw the judge misses, as it stands in the prompts. */
const missed =
  "GEMINI RING: Citrine: round brilliant #f0a024, 6.5 mm across, claw set, 4 claws, high on the left band";

let rig: Rig;
let stub: StubServer;
let before: NodeJS.ProcessEnv;
/** How many of the judge's answers, from the first on, miss the claw. */
let misses: number;
/** Parts that the judge was asked for, one list a question. */
let asked: (readonly string[])[];

beforeEach(async () => {
  [misses, asked] = [0, []];
  rig = await makeRig("judged 判");
  stub = await startStub({
    write: (call) => {
      if (call.name !== "picture_checks") return undefined;
      const checks = checksAsked(call);
      const wrong = checks.find(({ part }) => part === missed);
      const isMissed = asked.length < misses;
      asked.push(checks.map(({ part }) => part));
      return {
        checks: checks.map(({ number }) => ({
          number,
          seen: isMissed && number === wrong?.number ? "one claw is missing" : "as it shall be",
          visibility: "clear",
          score: isMissed && number === wrong?.number ? 1 : 4,
          region: null,
        })),
      };
    },
  });
  before = { ...process.env };
  Object.assign(process.env, stub.env);
  const own = projectAt(projectAt().code);
  await cp(path.join(own.films, slug), rig.at("public/films", slug), { recursive: true });
  await mkdir(rig.at("public/takes"), { recursive: true });
  await cp(path.join(own.public, "takes"), rig.at("public/takes"), { recursive: true });
});
afterEach(async () => {
  process.env = before;
  await stub.stop();
  await rig.remove();
});

const shoot = async (...words: string[]) => {
  const only = ["--with", "openai", "--only", "keyframes", "--yes", "--json"];
  const run = await rig.run("shoot", slug, keyframe, ...only, ...words);
  return { exit: run.exit, report: reportSchema.parse(JSON.parse(run.stdout)) };
};
const reportSchema = z.looseObject({
  ok: z.boolean(),
  decisions: z.array(z.looseObject({ id: z.string(), next: z.looseObject({ kind: z.string() }) })),
  rows: z.array(z.looseObject({ id: z.string(), outcome: z.string() })),
  spentInUsd: z.number(),
});

/** The film's takes of the keyframe that the service made, each with the prompt it was asked for with. */
const takes = async () => {
  const lock = lockSchema.parse(
    JSON.parse(await readFile(rig.at("public/films", slug, "takes.json"), "utf8")),
  );
  const { use = 0, takes: all = [] } = lock.keyframes[keyframe] ?? {};
  const made = all.filter(({ maker }) => maker === "openai");
  const prompts = await Promise.all(
    made.map(async ({ fingerprint }) => {
      const file = rig.at("ledger/requests", fingerprint.slice(0, 2), `${fingerprint}.json`);
      const { ingredients } = requestSchema.parse(JSON.parse(await readFile(file, "utf8")));
      return ingredients.prompt;
    }),
  );
  return { use, verdicts: made.map(({ take, verdict }) => ({ take, verdict })), prompts };
};
const requestSchema = z.looseObject({ ingredients: z.looseObject({ prompt: z.string() }) });

const attempts = ["--judge", "--attempts", "3"] as const;

test("a claw is missing, then it is there: one more is asked for with that one thing, and it stands", async () => {
  misses = 1;
  const { exit, report } = await shoot(...attempts);
  expect([exit, report.ok]).toEqual([0, true]);
  expect(report.rows.map(({ outcome }) => outcome)).toEqual(["made", "made"]);
  expect(report.decisions).toMatchObject([{ id: keyframe, next: { kind: "use", take: 3 } }]);
  expect([stub.paid("openai.edits"), stub.paid("openai.responses")]).toEqual([2, 2]);
  const { use, verdicts, prompts } = await takes();
  // Take 1 is the atelier's drawing.
  expect({ use, verdicts }).toEqual({
    use: 3,
    verdicts: [
      { take: 2, verdict: { kind: "rejected", reason: missed } },
      { take: 3, verdict: { kind: "approved", reason: "" } },
    ],
  });
  expect(prompts[1]).toBe(`${prompts[0]}\n\nChange only this: ${missed}.`);
  expect(prompts[0]).not.toContain("Change only this");
  expect(asked[1]).toEqual(asked[0]);
});

test("missing twice: no third is made, other words are needed; the same again costs nothing", async () => {
  misses = 9;
  const first = await shoot(...attempts);
  expect([first.exit, first.report.ok]).toEqual([1, false]);
  expect(first.report.decisions).toMatchObject([
    { id: keyframe, next: { kind: "rewrite", flaw: missed } },
  ]);
  expect([stub.paid("openai.edits"), stub.paid("openai.responses")]).toEqual([2, 2]);
  expect((await takes()).verdicts.filter(({ verdict }) => verdict?.kind === "approved")).toEqual(
    [],
  );
  const paid = stub.paid();
  // Named keyframes are made anew where they are stale; these are not.
  const again = await shoot(...attempts);
  expect(again.report.decisions).toMatchObject([{ next: { kind: "rewrite" } }]);
  expect([again.exit, stub.paid()]).toEqual([1, paid]);
});
