import { readFile, rm } from "node:fs/promises";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { z } from "zod";
import { writtenFileSchema } from "../../src/film/writing/written-file.ts";
import { stepSchema } from "../../src/film/writing/step-schema.ts";
import type { FaultWish } from "../../tests/services/fault.ts";
import { keepAnswer } from "../answers/answer-file.ts";
import { makeWritingRig, otherWords, outcomes, type WritingRig } from "../testing/writing-rig.ts";
import type { WriteWish } from "./write-wish.ts";

const on = "openai.responses";

let film: WritingRig;
beforeEach(async () => {
  film = await makeWritingRig();
});
afterEach(() => film.remove());

describe("what goes wrong leaves the film as it was", () => {
  test.each<[string, FaultWish["do"], string, number]>([
    ["a refusal", "refusal", "refused", 1],
    ["JSON that breaks off, twice", "broken-json", "failed", 2],
    ["another object, twice", "broken-schema", "failed", 2],
    ["an answer that grew too long", "incomplete", "failed", 1],
    ["no money at the service", "quota", "failed", 0],
    ["the wrong key", "unauthorized", "failed", 0],
    ["a web page", "html", "failed", 0],
    ["too many requests for ever", "rate-limit", "failed", 0],
  ])("%s", async (_, fault, outcome, paid) => {
    await film.wrote();
    const before = await Promise.all(
      ["bible.yaml", "storyboard.yaml", "written.json"].map(film.read),
    );
    const already = film.stub.paid();
    film.stub.setFaults([{ on, do: fault, times: null }]);
    const step = await film.wrote({ only: "shots" });
    expect(outcomes(step)).toEqual([outcome]);
    expect(step.spentInUsd > 0).toBe(paid > 0);
    expect(film.stub.paid() - already).toBe(paid);
    const after = await Promise.all(
      ["bible.yaml", "storyboard.yaml", "written.json"].map(film.read),
    );
    expect(after).toEqual(before);
  });

  test("the second step fails: the first is kept, the third not asked; the next run goes on", async () => {
    film.stub.setFaults([{ on, do: "quota", after: 1, times: 1 }]);
    expect(outcomes(await film.wrote())).toEqual(["written", "failed", "not-reached"]);
    expect(outcomes(await film.wrote())).toEqual(["current", "written", "written"]);
    expect(await film.errors()).toEqual([]);
  });

  test("no answer: unknown, not paid again until a person says so; the first counts as spent", async () => {
    await film.wrote();
    film.stub.setFaults([{ on, do: "hang", paid: true }]);
    const lost = await film.wrote({ only: "shots" }, {}, 300);
    expect(outcomes(lost)).toEqual(["unknown"]);
    const paid = film.stub.paid();
    expect(outcomes(await film.wrote({ only: "shots" }))).toEqual(["unknown"]);
    expect(film.stub.paid()).toBe(paid);
    expect(outcomes(await film.wrote({ only: "shots", payAgain: true }))).toEqual(["written"]);
    const ledger = await readFile(film.rig.at("ledger", "money.jsonl"), "utf8");
    expect(ledger).toContain('"from":"unknown"');
  });

  test("an answer of a run that was killed is used, and not paid for again", async () => {
    await film.wrote();
    const value = otherWords({
      name: "film_shots",
      schema: z.toJSONSchema(stepSchema("shots")),
      body: { input: "The film has about 4 shots" },
    });
    const about = { request: "f".repeat(64), model: "m", requestIds: [], costInUsd: 0.1 };
    const answer = { ...about, value, source: "stub", at: "2026-11-22T00:00:00Z" } as const;
    await keepAnswer(film.rig.project, { film: film.slug, about: "shots" }, answer);
    const paid = film.stub.paid();
    expect(outcomes(await film.wrote({ only: "shots" }))).toEqual(["written"]);
    expect((await film.actions())["fall-core"]).toBe("New fall-core.");
    expect(film.stub.paid()).toBe(paid);
  });
});

test("a run killed once its answer was in the film: the answer is not used again, half-made files go", async () => {
  await film.wrote();
  const { steps } = writtenFileSchema.parse(JSON.parse(await film.read("written.json")));
  if (!steps.shots) throw new Error("no shots were written");
  const { model, at, costInUsd, requestIds, source } = steps.shots;
  const about = { model, at, costInUsd, requestIds, source, request: "f".repeat(64) };
  const name = { film: film.slug, about: "shots" };
  await keepAnswer(film.rig.project, name, { ...about, value: {} });
  const half = ["bible.yaml", "written.json"].map((file) => `${file}.partial-4194305-1`);
  for (const file of half) await film.write(file, "half");
  film.answer(otherWords);
  const paid = film.stub.paid();
  expect(outcomes(await film.wrote({ only: "shots" }))).toEqual(["written"]);
  expect(film.stub.paid()).toBe(paid + 1);
  expect((await film.actions())["fall-core"]).toBe("New fall-core.");
  for (const file of half) await expect(film.read(file)).rejects.toThrow("ENOENT");
});

describe("what is said before anything is asked", () => {
  test.each<[string, () => Promise<unknown>, Partial<WriteWish>, object]>([
    ["no treatment", () => rm(film.at("treatment.md")), {}, { reason: "no-treatment" }],
    ["no film", () => rm(film.at("film.yaml")), {}, { reason: "bad-film" }],
    ["no such film", async () => undefined, { slug: "elsewhere" }, { reason: "no-film" }],
    ["broken YAML", () => film.write("bible.yaml", "characters: ["), {}, { reason: "bad-film" }],
    [
      "two entries of one id",
      () => film.write("bible.yaml", "props: [{ id: a }, { id: a }]"),
      {},
      { reason: "bad-film" },
    ],
    [
      "a price that a person was not asked about",
      async () => {
        const text = await film.read("film.yaml");
        await film.write("film.yaml", `${text}\nmoney: { ask: 0.1 }\n`);
      },
      {},
      { reason: "needs-yes" },
    ],
  ])("%s", async (_, spoil, wish, failure) => {
    await spoil();
    expect(await film.run(wish)).toMatchObject({ kind: "failed", ...failure });
    expect(film.stub.calls).toEqual([]);
  });

  test.each<[string, Partial<WriteWish>, Record<string, string>, string, string]>([
    ["no key", {}, { OPENAI_API_KEY: "" }, "failed", "OPENAI_API_KEY"],
    ["a limit that would be passed", { budget: 0.01 }, {}, "over-budget", "the limit of the run"],
    ["a model that ended", { model: "gpt-image-1" }, {}, "failed", "shut down"],
  ])("%s: a row says so, and nothing is paid", async (_, wish, env, outcome, note) => {
    const [row] = (await film.wrote(wish, env)).rows;
    expect(row).toMatchObject({ outcome, note: expect.stringContaining(note) });
    expect(film.stub.paid()).toBe(0);
  });
});
