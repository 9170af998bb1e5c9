import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { FaultWish } from "../../tests/services/fault.ts";
import { checksAsked, judgeAllRight } from "../../tests/services/openai/judge-writer.ts";
import type { WritingCall } from "../../tests/services/openai/responses.ts";
import { hurried } from "../../tests/services/request-rig.ts";
import { startStub, type StubServer } from "../../tests/services/stub-server.ts";
import { deskStep } from "../steps/desk-step.ts";
import { makeDeskRig, type DeskRig } from "../testing/desk-rig.ts";
import { quietShell } from "../testing/rig.ts";
import { judgeAndRetry, type RetryStep } from "./judge-and-retry.ts";

const on = "openai.responses";
let desk: DeskRig;
let stub: StubServer;
let calls: WritingCall[];
/** Answers of the judge, one a call: for each part that is off its words and score; nothing more: all is right. */
let flaws: readonly Readonly<Record<string, number | null>>[];

const answer = (call: WritingCall): unknown => {
  calls.push(call);
  const off = flaws[calls.length - 1] ?? {};
  return {
    checks: checksAsked(call).map(({ number, part }) => {
      const hit = Object.keys(off).find((words) => part.includes(words));
      const score = hit === undefined ? 4 : (off[hit] ?? null);
      const visibility = score === null ? "not-visible" : "clear";
      return { number, seen: "what is there", visibility, score, region: null };
    }),
  };
};

beforeEach(async () => {
  [calls, flaws] = [[], []];
  desk = await makeDeskRig();
  stub = await startStub({ write: answer });
});
afterEach(() => Promise.all([desk.remove(), stub.stop()]));

/** Makes keyframe k1 with the counting service and has it judged. */
const run = async (attempts = 3, env: Record<string, string> = {}, answerInMs = 20_000) => {
  const wish = await desk.wishOf({ ids: ["k1"] });
  const shell = quietShell(desk.rig.project);
  const nobody = async () => "nobody" as const;
  await deskStep(shell, wish, nobody);
  const step = await judgeAndRetry(
    shell,
    {
      film: wish.film,
      folder: wish.folder,
      ids: ["k1"],
      attempts,
      model: "gpt-6.1-sol",
      maker: "counting",
      caps: wish.money.caps,
      payAgain: false,
      agree: async () => null,
      spentInUsd: 0,
      makeMore: (ids) => deskStep(shell, { ...wish, ids, retake: true }, nobody),
    },
    { env: { ...stub.env, ...env }, pace: { ...hurried, answerInMs }, now: () => new Date() },
  );
  if (step.kind !== "judged") throw new Error(JSON.stringify(step));
  return step;
};

const next = ({ decisions }: RetryStep) => decisions.map(({ next: what }) => what);
const verdicts = async () =>
  (await desk.lockOf()).keyframes["k1"]?.takes.map(({ verdict }) => verdict?.kind ?? null);
const prompts = async (): Promise<string> => {
  const root = desk.rig.at("ledger", "requests");
  const files = await readdir(root, { recursive: true, withFileTypes: true });
  const texts = files
    .filter((file) => file.isFile())
    .map((file) => readFile(path.join(file.parentPath, file.name), "utf8"));
  return (await Promise.all(texts)).join("\n");
};

describe("what the judge saw decides, by our own count", () => {
  test("right at once: it stands, and is never judged again", async () => {
    const step = await run();
    expect(next(step)).toEqual([{ kind: "use", take: 1 }]);
    expect(step.spentInUsd).toBeGreaterThan(0);
    expect(await verdicts()).toEqual(["approved"]);
    await run();
    expect([calls.length, desk.service.paid().length]).toEqual([1, 1]);
  });

  test("off, then right: one more is asked for with that one thing, and stands", async () => {
    flaws = [{ "black bob": 1 }];
    const step = await run();
    expect(next(step)).toEqual([{ kind: "use", take: 2 }]);
    expect(await verdicts()).toEqual(["rejected", "approved"]);
    expect((await desk.lockOf()).keyframes["k1"]?.use).toBe(2);
    expect(await prompts()).toMatch(/Change only this: MIRA: black bob\./);
  });

  test("the same flaw twice: no third is made, other words are needed", async () => {
    flaws = [{ "black bob": 1 }, { "black bob": 2 }];
    const [step] = next(await run());
    expect(step).toMatchObject({ kind: "rewrite", flaw: expect.stringContaining("black bob") });
    expect(desk.service.paid()).toHaveLength(2);
  });

  test("another flaw each time: a person is asked when the attempts are used up", async () => {
    flaws = [{ "black bob": 1 }, { lettering: 0 }];
    expect(next(await run(2))).toMatchObject([{ kind: "ask-person", why: "attempts-used" }]);
    expect(desk.service.paid()).toHaveLength(2);
  });

  test("what cannot be seen is not wrong; where nothing can, a person looks", async () => {
    flaws = [{ "black bob": null }];
    expect(next(await run())).toEqual([{ kind: "use", take: 1 }]);
  });

  test("nothing that counts can be seen", async () => {
    flaws = [{ "": null }];
    expect(next(await run())).toMatchObject([{ kind: "ask-person", why: "cannot-tell" }]);
    expect(await verdicts()).toEqual([null]);
  });
});

test("it is shown the candidate in colour, and told the very checks that a person ticks", async () => {
  await run();
  const body = JSON.stringify(calls[0]?.body);
  expect(body).toContain("data:image/jpeg;base64,");
  expect(body).toContain('"text":"Candidate"');
  expect(calls.map(checksAsked)).toEqual([
    expect.arrayContaining([expect.objectContaining({ part: "MIRA: black bob" })]),
  ]);
  expect(judgeAllRight({ name: "another", schema: {}, body: {} })).toBeUndefined();
});

describe("a judge that fails decides nothing", () => {
  test.each<[string, FaultWish["do"], string]>([
    ["a refusal", "refusal", "refused"],
    ["JSON that breaks off, twice", "broken-json", "failed"],
    ["checks that nobody asked for, twice", "broken-schema", "failed"],
    ["no money at the service", "quota", "failed"],
    ["no answer", "hang", "unknown"],
  ])("%s", async (_, fault, kind) => {
    stub.setFaults([{ on, do: fault, times: null }]);
    const step = await run(3, {}, fault === "hang" ? 300 : 20_000);
    expect(step.unjudged).toMatchObject([{ kind, id: "k1", take: 1 }]);
    expect([step.decisions, await verdicts()]).toEqual([[], [null]]);
  });

  test("no key: said, nothing asked", async () => {
    const step = await run(3, { OPENAI_API_KEY: "" });
    expect(step.unjudged).toMatchObject([{ kind: "failed" }]);
    expect(JSON.stringify(step.unjudged)).toContain("OPENAI_API_KEY");
    expect(stub.calls).toEqual([]);
  });
});
