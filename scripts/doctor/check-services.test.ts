import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { FaultWish } from "../../tests/services/fault.ts";
import { hurried } from "../../tests/services/request-rig.ts";
import { startStub, type StubServer } from "../../tests/services/stub-server.ts";
import { checkServices } from "./check-services.ts";

let stub: StubServer;

beforeEach(async () => {
  stub = await startStub();
});

afterEach(() => stub.stop());

const poorOnes = async (
  env: Record<string, string>,
  models: Record<string, string> = {},
  today = "2026-11-22",
) =>
  (
    await checkServices(
      [models],
      { env, pace: hurried, now: () => new Date(today) },
      new AbortController().signal,
    )
  )
    .filter(({ state }) => state !== "good")
    .map(({ what, detail }) => `${what}: ${detail}`);

test("no keys at all: nothing is wrong, and nobody is asked", async () => {
  expect(await poorOnes({})).toEqual([]);
  expect(stub.calls).toEqual([]);
});

test("keys that are there are named and never shown, and where they would be sent", async () => {
  const settings = { env: stub.env, pace: hurried, now: () => new Date("2026-11-22") };
  const checks = await checkServices([], settings, new AbortController().signal);
  const details = checks.map(({ what, detail }) => `${what}: ${detail}`).join("\n");
  expect(details).toContain(`OPENAI_API_KEY is set; asked at ${stub.origin}/openai/v1, a stub`);
  for (const key of ["sk-stub", "ark-stub", "fal-stub"]) expect(details).not.toContain(key);
});

describe("models that end are said before they do", () => {
  test.each<[string, Record<string, string>, string, RegExp]>([
    [
      "by our table",
      { "openai.keyframe": "gpt-image-1-mini" },
      "2026-11-22",
      /ends on 2026-12-01, in 9 days \(says our table\)/,
    ],
    [
      "the day after",
      { "openai.keyframe": "gpt-image-1-mini" },
      "2026-12-02",
      /answers no more since 2026-12-01/,
    ],
    [
      "long dead",
      { "openai.keyframe": "gpt-image-1" },
      "2026-11-22",
      /answers no more since 2026-10-23/,
    ],
    [
      "dead with all its family",
      { "ark.clip": "sora-2-pro" },
      "2026-11-22",
      /answers no more since 2026-09-24/,
    ],
    [
      "a name nobody knows",
      { "ark.clip": "seedance-9" },
      "2026-11-22",
      /seedance-9 is not in the table/,
    ],
    [
      "a task that there is none of",
      { "openai.dance": "gpt-image-2" },
      "2026-11-22",
      /no task openai\.dance/,
    ],
    ["an old table", {}, "2027-06-01", /2026-11-22, 191 days ago/],
  ])("%s", async (_, models, today, said) => {
    expect((await poorOnes({}, models, today)).join("\n")).toMatch(said);
  });

  test("by the service itself, which knows better than our table", async () => {
    expect(await poorOnes(stub.env, {}, "2027-01-10")).toEqual([
      "Model of openai.keyframe: gpt-image-2-2026-04-21 ends on 2027-04-21, in 101 days (says the service)",
      "Model of openai.sheet: gpt-image-2-2026-04-21 ends on 2027-04-21, in 101 days (says the service)",
    ]);
  });
});

describe("a service that cannot be asked is said, and films can be made all the same", () => {
  test.each<[string, FaultWish["do"], RegExp]>([
    ["the wrong key", "unauthorized", /does not take the key in OPENAI_API_KEY/],
    ["a web page", "html", /That is not OpenAI/],
    ["something else", "not-json", /not what OpenAI lists/],
  ])("%s", async (_, fault, said) => {
    stub.setFaults([{ on: "openai.models", do: fault, times: null }]);
    expect((await poorOnes(stub.env)).join("\n")).toMatch(said);
  });

  test("a key with a line break is not sent to anybody", async () => {
    const said = await poorOnes({ ...stub.env, OPENAI_API_KEY: "sk-planted\n" });
    expect(said).toEqual(["OpenAI: OPENAI_API_KEY holds a line break."]);
    expect(stub.calls).toEqual([]);
  });
});
