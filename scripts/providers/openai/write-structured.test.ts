import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { z } from "zod";
import type { FaultWish } from "../../../tests/services/fault.ts";
import type { WritingCall } from "../../../tests/services/openai/responses.ts";
import { hurried, plainPicture } from "../../../tests/services/request-rig.ts";
import { startStub, type StubServer } from "../../../tests/services/stub-server.ts";
import { estimateWriting } from "./estimate-writing.ts";
import { writeStructured } from "./write-structured.ts";
import type { WritingWish } from "./writing-wish.ts";

const schema = z.strictObject({
  title: z.string(),
  shots: z.array(z.strictObject({ id: z.string(), seconds: z.number().min(1).nullable() })).min(1),
});

const idea = { title: "The ring", shots: [{ id: "s1", seconds: 4 }] };
const on = "openai.responses";

let stub: StubServer;
let seen: WritingCall[];

beforeEach(async () => {
  seen = [];
  stub = await startStub({
    write: (call) => {
      seen.push(call);
      return idea;
    },
  });
});

afterEach(() => stub.stop());

const ask = (
  change: Partial<WritingWish<typeof schema>> = {},
  env: Record<string, string> = {},
  answerInMs = 20_000,
) =>
  writeStructured(
    {
      model: "gpt-6.1-terra",
      name: "idea",
      schema,
      instructions: "You write films.",
      input: "A ring is found.",
      pictures: [],
      effort: "low",
      maxOutputTokens: 2_000,
      signal: new AbortController().signal,
      onState: () => undefined,
      ...change,
    },
    {
      env: { ...stub.env, ...env },
      pace: { ...hurried, answerInMs },
      now: () => new Date("2026-11-22"),
    },
  );

test("an answer that fits, with all that was said and paid", async () => {
  expect(await ask()).toEqual({
    kind: "written",
    value: idea,
    record: {
      texts: [JSON.stringify(idea)],
      requestIds: ["req_stub_1"],
      costInUsd: expect.any(Number),
      source: "stub",
    },
  });
  expect(seen[0]?.body).toMatchObject({ store: false, model: "gpt-6.1-terra" });
});

describe("what does not fit is asked for once more, never twice", () => {
  test.each<[string, FaultWish["do"], number, string, number]>([
    ["another object, then well", "broken-schema", 1, "written", 2],
    ["cut-off JSON, then well", "broken-json", 1, "written", 2],
    ["another object for ever", "broken-schema", 9, "not-written", 2],
  ])("%s", async (_, fault, times, kind, turns) => {
    stub.setFaults([{ on, do: fault, times }]);
    const written = await ask();
    expect([written.kind, written.record.texts.length, stub.paid()]).toEqual([kind, turns, turns]);
    expect(written.record.costInUsd).toBeGreaterThan(0);
    expect(JSON.stringify(seen[1]?.body["input"])).toMatch(
      /does not fit the schema.*(title|JSON)/s,
    );
  });
});

describe("what cannot be mended by asking again is not asked again", () => {
  test.each<[string, FaultWish["do"], object, number]>([
    ["a refusal", "refusal", { kind: "refused", reason: "moderation", billed: "yes" }, 1],
    ["an answer that grew too long", "incomplete", { kind: "failed", reason: "bad-answer" }, 1],
    ["no money left", "quota", { kind: "failed", reason: "quota" }, 0],
    ["the wrong key", "unauthorized", { kind: "failed", reason: "bad-key" }, 0],
    ["a web page", "html", { kind: "failed", reason: "bad-address" }, 0],
    ["no answer at all", "hang", { kind: "timed-out", again: "pays" }, 0],
  ])("%s", async (_, fault, outcome, paid) => {
    stub.setFaults([{ on, do: fault, times: null }]);
    const written = await ask({}, {}, fault === "hang" ? 250 : 20_000);
    expect(written).toMatchObject({ kind: "not-written", outcome });
    expect(stub.paid()).toBe(paid);
  });
});

test.each<[string, string, Record<string, string>, object]>([
  ["no key", "gpt-6.1-terra", { OPENAI_API_KEY: "" }, { reason: "no-key" }],
  ["a model that nobody knows", "gpt-99", {}, { reason: "not-supported" }],
])("%s: nothing is asked", async (_, model, env, outcome) => {
  expect(await ask({ model }, env)).toMatchObject({ kind: "not-written", outcome });
  expect(stub.calls).toEqual([]);
});

test("pictures stand after their labels, as the published description wants them", async () => {
  const bytes = await plainPicture("#123456");
  const written = await ask({
    pictures: [{ label: "Image 1: the ring", mime: "image/png", bytes, detail: "original" }],
  });
  expect(written.kind).toBe("written");
  expect(seen[0]?.body["input"]).toMatchObject([
    {
      role: "user",
      content: [
        { type: "input_text", text: "A ring is found." },
        { type: "input_text", text: "Image 1: the ring" },
        { type: "input_image", image_url: `data:image/png;base64,${bytes.toString("base64")}` },
      ],
    },
  ]);
});

test("an estimate is an upper bound: all tokens that may be answered", () => {
  const wish = {
    model: "gpt-6.1-terra",
    charactersIn: 8_000,
    pictures: 0,
    maxOutputTokens: 10_000,
  };
  expect(estimateWriting(wish, "2026-11-22")).toBeCloseTo(0.054, 6);
  expect(estimateWriting({ ...wish, model: "gpt-99" }, "2026-11-22")).toBeNull();
});
