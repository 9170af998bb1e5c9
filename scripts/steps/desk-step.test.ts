import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { lockSchema } from "../../src/takes/lock.ts";
import { rejected } from "../../src/takes/verdicts.ts";
import { writeJsonFile } from "../store/json-file.ts";
import { takeRunLock } from "../store/run-lock.ts";
import { countingProvider, startCountingService } from "../testing/counting-service.ts";
import { makeDeskRig, type DeskRig } from "../testing/desk-rig.ts";
import { quietShell } from "../testing/rig.ts";
import { deskStep, type DeskStep } from "./desk-step.ts";

let desk: DeskRig;
beforeEach(async () => {
  desk = await makeDeskRig();
});
afterEach(() => desk.remove());

const keyframes = [{ kind: "keyframe", model: "still" }] as const;
const clips = [{ kind: "clip", model: "moving" }] as const;
const shortly = ({ rows }: DeskStep) => rows.map(({ id, take, outcome }) => [id, take, outcome]);

describe("a film is made by a tool", () => {
  test("keyframes, then the clips between them; then there is nothing to do and nothing is paid", async () => {
    const first = await desk.asked({ models: [...keyframes, ...clips] });
    expect(shortly(first)).toEqual([
      ...["k1", "k2", "k3", "k4"].map((id) => [id, 1, "made"]),
      ...["s1", "s2", "s3"].map((id) => [id, 1, "made"]),
    ]);
    const lock = await desk.lockOf();
    expect(lock.keyframes["k2"]?.takes[0]).toMatchObject({
      maker: "counting",
      model: "still",
      source: "stub",
      costInUsd: 0.05,
      width: 2048,
      height: 1152,
      take: 1,
    });
    const clip = lock.clips["s1"]?.takes[0];
    expect(clip).toMatchObject({ width: 1280, height: 720, durationInFrames: 48 });
    expect(await readdir(desk.rig.at("public", "takes"), { recursive: true })).toContain(
      path.join(...(clip?.file.split("/").slice(1) ?? [])),
    );
    expect(first.spentInUsd).toBeCloseTo(desk.service.paid().length * 0.05 + 3 * 0.25);
    expect(await desk.spent()).toBe(first.spentInUsd);
    const again = await desk.asked({ models: [...keyframes, ...clips] });
    expect(again.rows.map(({ outcome }) => outcome)).toEqual(Array(7).fill("current"));
    expect([again.spentInUsd, desk.service.paid().length]).toEqual([0, 7]);
  });

  test("no more than the provider allows are under way at once", async () => {
    await desk.asked({ candidates: 3 });
    expect(desk.service.busiest()).toBeLessThanOrEqual(3);
    expect(desk.service.paid()).toHaveLength(12);
  });

  test("candidates are counted, not added: three there shall be", async () => {
    await desk.asked({ ids: ["k1"] });
    expect(shortly(await desk.asked({ ids: ["k1"], candidates: 3 }))).toEqual([
      ["k1", 2, "made"],
      ["k1", 3, "made"],
    ]);
    expect(shortly(await desk.asked({ ids: ["k1"], candidates: 3 }))).toEqual([
      ["k1", 3, "current"],
    ]);
  });

  test("a dry run says what it would cost and writes nothing", async () => {
    const step = await desk.asked({ isDryRun: true });
    expect(step.rows.map(({ outcome, usd, note }) => [outcome, usd, note])).toEqual(
      Array(4).fill(["to-make", 0.05, "$0.05 a picture"]),
    );
    expect(desk.service.paid()).toEqual([]);
    expect((await readdir(desk.rig.home)).toSorted()).toEqual(["public"]);
  });

  test("a clip without its keyframes is not asked for", async () => {
    const step = await desk.asked({ models: clips, ids: ["s1"] });
    expect(step.rows).toMatchObject([{ id: "s1", outcome: "blocked" }]);
    expect(step.rows[0]?.note).toContain("There is no picture yet");
  });

  test("a shot that the model cannot make so long is said, with its lengths", async () => {
    const provider = countingProvider(desk.service.url);
    const short = { shortest: 1, longest: 1 };
    const cap = { makes: ["clip"], lastFrame: true, references: 0, seconds: short } as const;
    await desk.asked();
    const step = await desk.asked({ models: clips, provider: { ...provider, caps: () => cap } });
    expect(step.rows.map(({ outcome }) => outcome)).toEqual(["blocked", "blocked", "blocked"]);
    expect(step.rows[0]?.note).toMatch(/needs 2\.\d s with its handles; moving makes at most 1 s/);
  });
});

describe("what is stale", () => {
  test("is said, with its cause, and made only when asked", async () => {
    await desk.asked();
    await desk.edit("bible.yaml", ["characters", 0, "features", 0, "en"], "long red hair");
    const told = await desk.asked();
    expect(told.rows.map(({ outcome }) => outcome)).toEqual(Array(4).fill("stale"));
    expect(told.rows[0]?.note).toBe("mira.features[0].en: black bob -> long red hair");
    expect(desk.service.paid()).toHaveLength(4);
    expect(shortly(await desk.asked({ ids: ["k1"] }))).toEqual([["k1", 2, "made"]]);
    expect(
      (await desk.asked({ stale: true })).rows.map(({ id, outcome }) => [id, outcome]),
    ).toEqual([
      ["k1", "current"],
      ["k2", "made"],
      ["k3", "made"],
      ["k4", "made"],
    ]);
  });

  test("a clip is stale once its keyframe has another picture", async () => {
    await desk.asked({ models: [...keyframes, ...clips] });
    await desk.asked({ ids: ["k2"], retake: true });
    const step = await desk.asked({ models: clips });
    expect(step.rows.map(({ id, outcome }) => [id, outcome])).toEqual([
      ["s1", "stale"],
      ["s2", "stale"],
      ["s3", "current"],
    ]);
    expect(step.rows[0]?.note).toMatch(/^files\[last frame.*keyframe k2\]: \w{8} -> \w{8}$/);
  });
});

describe("what was rejected", () => {
  const reject = async (take: number, reason: string) => {
    const lock = await desk.lockOf();
    const { k1 } = lock.keyframes;
    const after = k1 && rejected(k1, take, reason);
    if (!after) throw new Error("no such take");
    await writeJsonFile(desk.rig.at("public", "films", desk.slug, "takes.json"), lockSchema, {
      ...lock,
      keyframes: { ...lock.keyframes, k1: after },
    });
  };
  const promptOf = async (take: number): Promise<string> => {
    const of = (await desk.lockOf()).keyframes["k1"]?.takes.find((one) => one.take === take);
    const { fingerprint = "" } = of ?? {};
    const file = desk.rig.at("ledger", "requests", fingerprint.slice(0, 2), `${fingerprint}.json`);
    const kept: unknown = JSON.parse(await readFile(file, "utf8"));
    return JSON.stringify(kept);
  };

  test("is asked for again with that one thing; the same flaw twice asks for other words", async () => {
    await desk.asked({ ids: ["k1"] });
    await reject(1, "claw missing");
    expect(shortly(await desk.asked({ ids: ["k1"] }))).toEqual([["k1", 2, "made"]]);
    expect(await promptOf(1)).not.toContain("claw missing");
    expect(await promptOf(2)).toContain("Change only this: claw missing.");
    await reject(2, "Claw missing.");
    const advice = await desk.asked({ ids: ["k1"] });
    expect(shortly(advice)).toEqual([["k1", null, "rewrite"]]);
    await desk.edit(
      "bible.yaml",
      ["characters", 0, "features", 0, "en"],
      "four claws on each stone",
    );
    expect(shortly(await desk.asked({ ids: ["k1"] }))).toEqual([["k1", 3, "made"]]);
    expect(await promptOf(3)).not.toContain("claw missing");
  });
});

describe("what goes wrong", () => {
  test("a refusal is free, kept in mind, and not asked again unchanged", async () => {
    desk.service.goWrong("k2", "refuse");
    const step = await desk.asked();
    expect(shortly(step)[1]).toEqual(["k2", 1, "refused"]);
    expect(await desk.spent()).toBeCloseTo(0.15);
    const again = await desk.asked();
    expect(again.rows[1]).toMatchObject({ id: "k2", outcome: "refused" });
    expect(again.rows[1]?.note).toContain("Not asked again unchanged");
    expect(shortly(await desk.asked({ ids: ["k2"], retake: true }))).toEqual([["k2", 1, "made"]]);
  });

  test("what broke without cost is asked again by the next run", async () => {
    desk.service.goWrong("k2", "break");
    expect((await desk.asked()).rows[1]).toMatchObject({ outcome: "failed", usd: 0 });
    expect(shortly(await desk.asked())[1]).toEqual(["k2", 1, "made"]);
  });

  test("no answer, and the service can be asked: the same job, paid once", async () => {
    desk.service.goWrong("k1", "drop");
    expect(shortly(await desk.asked())[0]).toEqual(["k1", 1, "unknown"]);
    expect(shortly(await desk.asked())[0]).toEqual(["k1", 1, "made"]);
    expect(desk.service.paid().filter((name) => name.startsWith("keyframe k1"))).toHaveLength(1);
    expect(await desk.spent()).toBeCloseTo(0.2);
  });

  test("no answer, and nobody can be asked: not paid again until a person says so; the first counts as spent", async () => {
    const models = [{ kind: "keyframe", model: "at-once" }] as const;
    desk.service.goWrong("k1", "drop");
    expect(shortly(await desk.asked({ models }))[0]).toEqual(["k1", 1, "unknown"]);
    expect(shortly(await desk.asked({ models }))[0]).toEqual(["k1", 1, "unknown"]);
    expect(desk.service.paid()).toHaveLength(4);
    expect(await desk.spent()).toBeCloseTo(0.205);
    expect(shortly(await desk.asked({ models, payAgain: true }))[0]).toEqual(["k1", 1, "made"]);
    expect(desk.service.paid()).toHaveLength(5);
    expect(await desk.spent()).toBeCloseTo(0.255);
  });

  test("a text where a picture should be is no take; a picture of another shape is one, and does not stand", async () => {
    desk.service.goWrong("k1", "text");
    expect((await desk.asked({ ids: ["k1"] })).rows).toMatchObject([
      { outcome: "failed", usd: 0.05 },
    ]);
    await desk.asked({ ids: ["k2"] });
    desk.service.goWrong("k2", "wide");
    const step = await desk.asked({ ids: ["k2"], retake: true });
    expect(step.rows).toMatchObject([{ outcome: "made", take: 2 }]);
    expect(step.rows[0]?.note).toContain("it came as 4096x1152; 2048x1152 was asked");
    expect((await desk.lockOf()).keyframes["k2"]?.use).toBe(1);
  });
});

test("while one process makes the film's pictures another one is told so", async () => {
  const lock = await takeRunLock(desk.rig.at("public", "cache", desk.slug));
  expect(await desk.run()).toMatchObject({ kind: "failed", reason: "busy" });
  if (lock.kind === "taken") await lock.release();
});

test("stopped in the middle: what is under way is kept, the next run fetches it", async () => {
  const stop = new AbortController();
  const slow = await startCountingService(400);
  const provider = countingProvider(slow.url);
  const shell = { ...quietShell(desk.rig.project), signal: stop.signal };
  const running = deskStep(shell, await desk.wishOf({ provider }), async () => "yes");
  while (slow.paid().length < 3) await new Promise((done) => setTimeout(done, 5));
  stop.abort();
  expect(await running).toEqual({ kind: "cancelled" });
  const next = (await desk.asked({ provider })).rows.map(({ outcome }) => outcome);
  expect(next.filter((outcome) => outcome === "made" || outcome === "current")).toHaveLength(4);
  expect(slow.paid()).toHaveLength(4);
  await slow.close();
});
