import { describe, expect, test } from "vitest";
import { tinySubject, tinyPiece } from "../../tests/tiny-film.ts";
import { cutSchema, type Cut } from "../cut/cut.ts";
import { emptyLock, madeByAtelier, type Lock } from "../takes/lock.ts";
import { askTool, type Asking, type Wanted } from "./ask-tool.ts";
import { clipSize, pictureSize } from "./ask-size.ts";
import { toolOfMaker } from "./tool-of-maker.ts";
import { filmOf } from "./prompts.test-helper.ts";

const picture = (file: string) => ({ file, view: { zh: "正面", en: "front" } });
const film = filmOf({
  bible: () => ({ pieces: [tinyPiece({ references: [picture("r/ring.png")] })] }),
  first: [tinySubject(), { entry: "band", at: { x: 0.5, y: 0.5 }, height: 0.6 }],
  last: [tinySubject()],
});
const drawn = (letter: string) => ({
  ...madeByAtelier,
  maker: "atelier",
  makerVersion: "1",
  file: `takes/${letter.repeat(2)}/${letter.repeat(64)}.jpg`,
  width: 1280,
  height: 720,
  fingerprint: "0".repeat(64),
  take: 1,
  secondsSpent: 1,
});
const lock: Lock = {
  ...emptyLock,
  keyframes: {
    k1: { use: 1, takes: [drawn("a")] },
    k2: { use: 1, takes: [drawn("b")] },
  },
};
const cut = (seconds: number): Cut =>
  cutSchema.parse({
    schema: "cut/1",
    song: "song",
    fps: 24,
    durationInFrames: seconds * 24,
    shots: [
      {
        shot: "s1",
        durationInFrames: seconds * 24,
        anchor: { kind: "start", time: 0, bar: 0, beat: 0 },
        errorInMs: 0,
        handles: { headInFrames: 6, tailInFrames: 0 },
        transition: { kind: "cut", frames: 0, carrier: null },
      },
    ],
  });
const asking = (changes: Partial<Asking["by"]> = {}, seconds = 3): Asking => ({
  film,
  cut: cut(seconds),
  lock,
  by: {
    maker: "ark",
    model: "m",
    lastFrame: true,
    references: 16,
    seconds: { shortest: 4, longest: 12 },
    ...changes,
  },
  hashes: new Map([
    ["films/tiny/r/ring.png", "11"],
    [drawn("a").file, "aa"],
    [drawn("b").file, "bb"],
  ]),
});
const clip: Wanted = { kind: "clip", id: "s1", take: 1, changes: [] };
const keyframe: Wanted = { kind: "keyframe", id: "k1", take: 1, changes: [] };
const request = (asked: ReturnType<typeof askTool>) => {
  if (asked.kind === "blocked") throw new Error(asked.message);
  return asked.request;
};

describe("a clip", () => {
  test("whole seconds that cover shot and handles, both frames by hash, the next candidate by the next seed", () => {
    const { ingredients } = request(askTool(asking(), { ...clip, take: 3 }));
    expect(ingredients).toMatchObject({
      maker: "ark",
      model: "m",
      width: 640 * 2,
      height: 720,
      seconds: 4,
      seed: 3,
      take: 3,
      settings: { ratio: "adaptive", resolution: "720p", watermark: false, generate_audio: false },
    });
    expect(ingredients.files.map(({ role, sha256 }) => [role, sha256])).toEqual([
      ["first-frame", "aa"],
      ["last-frame", "bb"],
    ]);
    expect(Object.keys(ingredients.settings)).not.toContain("duration");
  });

  test.each<[string, number, number]>([
    ["no shorter than the model makes", 1, 4],
    ["handles count", 4, 5],
    ["rounded up, never down", 8, 9],
  ])("%s", (_, seconds, asked) => {
    expect(request(askTool(asking({}, seconds), clip)).ingredients.seconds).toBe(asked);
  });

  test.each<[string, Asking, Wanted, string, RegExp]>([
    ["a shot that is too long", asking({}, 12), clip, "too-long", /needs 12\.3 s .* at most 12 s/],
    [
      "a model without last frame",
      asking({ lastFrame: false }),
      clip,
      "not-supported",
      /ends on keyframe k2/,
    ],
    ["a model of pictures", asking({ seconds: null }), clip, "not-supported", /makes pictures/],
    ["a shot that is not cut", asking(), { ...clip, id: "s9" }, "unknown-id", /no shot "s9"/],
    ["no keyframe yet", { ...asking(), lock: emptyLock }, clip, "no-keyframe", /no picture yet/],
    [
      "a keyframe whose file is gone",
      { ...asking(), hashes: new Map() },
      clip,
      "no-keyframe",
      /is not there/,
    ],
    [
      "a reference that is gone",
      { ...asking(), hashes: new Map() },
      keyframe,
      "no-reference",
      /r\/ring\.png is not there/,
    ],
    [
      "an unknown entry",
      asking(),
      { ...keyframe, kind: "sheet" },
      "unknown-id",
      /no bible entry "k1"/,
    ],
  ])("%s", (_, about, wanted, reason, message) => {
    const asked = askTool(about, wanted);
    expect(asked).toMatchObject({ kind: "blocked", reason });
    expect(asked.kind === "blocked" ? asked.message : "").toMatch(message);
  });
});

describe("a keyframe", () => {
  test("its size divides by 16, references first, the drawing last; settings without what has its own field", () => {
    const { ingredients } = request(askTool(asking({ maker: "openai", seconds: null }), keyframe));
    expect(ingredients).toMatchObject({ width: 2048, height: 1152, seconds: null, seed: null });
    expect(ingredients.files.map(({ role }) => role)).toEqual(["piece", "layout"]);
    expect(ingredients.settings).toEqual({ quality: "medium" });
  });

  test("a retake differs in its number and one sentence", () => {
    const changes = ["claw missing: four claws"];
    const first = request(askTool(asking(), keyframe)).ingredients;
    const second = request(askTool(asking(), { ...keyframe, take: 2, changes })).ingredients;
    expect({ ...second, take: 1, prompt: "" }).toEqual({ ...first, prompt: "" });
    expect(second.prompt).toContain("Change only this: claw missing: four claws.");
    expect(second.prompt.replace(/\s*Change only this: .*$/, "")).toBe(first.prompt.trimEnd());
  });
});

test("a sheet shows the entry from all sides, with its own pictures, part by part", () => {
  const { ingredients, about } = request(
    askTool(asking(), { ...keyframe, kind: "sheet", id: "band" }),
  );
  expect(ingredients.prompt).toContain("A reference sheet of BAND: front, side, top and back view");
  expect(ingredients.prompt).toContain("Image 1 is BAND: front");
  expect(ingredients.prompt).toContain("- one band");
  expect(ingredients.files.map(({ role }) => role)).toEqual(["piece"]);
  expect(about).toMatchObject({ entries: [{ id: "band" }] });
});

test.each<[string, number, number, string, string]>([
  ["wide", 1920, 1080, "2048x1152", "1280x720"],
  ["upright", 1080, 1920, "1152x2048", "720x1280"],
  ["square", 1080, 1080, "1536x1536", "720x720"],
  ["four to five", 1080, 1350, "1344x1680", "720x900"],
  ["scope, which no small multiple of 16 has", 2048, 858, "2368x992", "1718x720"],
  ["flatter than 3:1", 4096, 512, "2656x880", "5760x720"],
])("sizes: %s", (_, width, height, still, moving) => {
  const text = (size: { width: number; height: number }) => `${size.width}x${size.height}`;
  const asked = pictureSize({ width, height });
  expect([text(asked), text(clipSize({ width, height }))]).toEqual([still, moving]);
  expect([asked.width % 16, asked.height % 16]).toEqual([0, 0]);
});

test.each([
  ["openai", "gpt-image-2", "keyframe", "gpt-image"],
  ["openai", "gpt-image-2", "sheet", "gpt-image"],
  ["ark", "seedance-2-5", "clip", "seedance"],
  ["fal", "fal-ai/kling", "clip", "fal"],
  ["fal", "fal-ai/nano", "keyframe", "gpt-image"],
  ["manual", "dreamina", "clip", "dreamina"],
  ["manual", "midjourney", "keyframe", "midjourney"],
] as const)("%s %s is asked for a %s as %s", (maker, model, kind, tool) => {
  expect(toolOfMaker(maker, model, kind)).toBe(tool);
});
