import { describe, expect, test } from "vitest";
import { tinyInput, tinyPiece } from "../../../tests/tiny-film.ts";
import type { Film } from "../../film/film.ts";
import { parseFilm } from "../../film/parse-film.ts";
import { clipMotion, flickerFrom } from "./clip-motion.ts";
import { isCopied } from "./copied.ts";
import { jewelryRegions } from "./jewelry-regions.ts";
import { measurePicture } from "./measure-picture.ts";
import { gridOf, type Pixels } from "./pixels.ts";
import { sharpness } from "./sharpness.ts";
import { drawn, plain, waves } from "./soft-pixels.test-helper.ts";
import { verdictOf } from "./verdict.ts";

const ring = (changes: Record<string, unknown> = {}) => ({
  entry: "band",
  at: { x: 0.5, y: 0.5 },
  height: 0.6,
  ...changes,
});
const hand = (changes: Record<string, unknown> = {}) => ({
  entry: "mira",
  part: "hand",
  at: { x: 0.4, y: 0.5 },
  height: 0.8,
  wears: ["band"],
  ...changes,
});

const band = tinyPiece({
  stones: tinyPiece().stones.map((stone) => ({
    ...stone,
    id: "topaz",
    name: { zh: "托帕石", en: "Topaz" },
    colour: "#3f9fe0",
  })),
});

/** The smallest film with these subjects in its keyframe. */
const filmWith = (...subjects: unknown[]): Film => {
  const input = tinyInput();
  const keyframes = input.storyboard.keyframes.map((keyframe) => ({ ...keyframe, subjects }));
  const parsed = parseFilm({
    ...input,
    bible: { ...input.bible, pieces: [band] },
    storyboard: { ...input.storyboard, keyframes },
  });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.film;
};

const keyframeOf = (film: Film) => {
  const [keyframe] = film.storyboard.keyframes;
  if (!keyframe) throw new Error("no keyframe");
  return keyframe;
};

test.each<[string, unknown, [number, number, number, number, string] | null]>([
  ["in the middle", ring(), [0.314, 0.17, 0.371, 0.66, "clear"]],
  ["half outside the frame", ring({ at: { x: 0, y: 0.5 } }), [0, 0.17, 0.186, 0.66, "clear"]],
  ["too small to be judged", ring({ height: 0.05 }), null],
  ["on a hand", hand(), [0.152, 0.06, 0.495, 0.88, "partial"]],
  ["on a small hand", hand({ height: 0.1 }), null],
  ["worn by a whole figure", hand({ part: "whole" }), null],
])("where jewelry lies: %s", (_, subject, expected) => {
  const film = filmWith(subject);
  const found = jewelryRegions(film, keyframeOf(film)).map(({ region, visibility }) => [
    ...[region.x, region.y, region.width, region.height].map((share) => Number(share.toFixed(3))),
    visibility,
  ]);
  expect(found).toEqual(expected === null ? [] : [expected]);
});

/** A silver band with a blue stone on its left, on dark felt with fine threads. */
const picture = (wish: { stone?: [number, number, number]; isMirrored?: boolean } = {}): Pixels =>
  drawn(640, 360, (u, y) => {
    const x = wish.isMirrored ? 1 - u : u;
    const [dx, dy] = [((x - 0.5) * 16) / 9, y - 0.5];
    const isStone = Math.hypot(dx + 0.13, dy + 0.12) < 0.09;
    const radius = Math.hypot(dx, dy);
    const thread = 12 * Math.sin(x * 900) * Math.sin(y * 700);
    if (isStone) {
      const facet = 1 + 0.12 * Math.sign(Math.sin(x * 240) * Math.sin(y * 160));
      const [red, green, blue] = wish.stone ?? [0x3f, 0x9f, 0xe0];
      return [
        Math.min(255, red * facet),
        Math.min(255, green * facet),
        Math.min(255, blue * facet),
      ];
    }
    if (radius > 0.18 && radius < 0.26) return [204, 204, 204];
    return [40 + thread + 30 * x, 30 + thread, 34 + thread];
  });

const blurred = (pixels: Pixels): Pixels => {
  const small = gridOf(pixels, 80, 45);
  return drawn(640, 360, (x, y) => {
    const at = (Math.floor(y * 45) * 80 + Math.floor(x * 80)) * 3;
    return [small.data[at] ?? 0, small.data[at + 1] ?? 0, small.data[at + 2] ?? 0];
  });
};

const soft = (pixels: Pixels): Pixels => gridOf(blurred(pixels), 320, 180);

describe("planted defects are found, and nothing is found where there is none", () => {
  const film = filmWith(ring());
  const drawing = picture();
  const dimmed = { ...drawing, data: drawing.data.map((value) => value * 0.85) };
  test.each<[string, Pixels, string, string[]]>([
    ["the drawing itself", picture(), "pass", []],
    ["a darker picture", dimmed, "pass", []],
    ["a green stone", picture({ stone: [0x50, 0xc0, 0x50] }), "reject", ["BAND: Topaz colour"]],
    ["a red stone", picture({ stone: [0xc0, 0x30, 0x30] }), "reject", ["BAND: Topaz colour"]],
    [
      "no stone: the band goes on there",
      picture({ stone: [204, 204, 204] }),
      "reject",
      ["BAND: Topaz colour"],
    ],
    ["mirrored", picture({ isMirrored: true }), "reject", ["BAND: sides"]],
  ])("%s", (_, candidate, kind, flaws) => {
    const verdict = verdictOf(measurePicture(film, keyframeOf(film), candidate, drawing, []));
    expect([verdict.kind, verdict.flaws.map(({ part }) => part)]).toEqual([kind, flaws]);
  });

  test("a reference that is handed back", () => {
    const references = [{ label: "front", pixels: picture() }];
    const checks = measurePicture(film, keyframeOf(film), picture(), null, references);
    expect(verdictOf(checks).flaws[0]).toMatchObject({ part: "a picture of its own" });
  });

  test("no jewelry in the picture, no drawing: nothing can be told", () => {
    const empty = filmWith();
    expect(verdictOf(measurePicture(empty, keyframeOf(empty), picture(), null, [])).kind).toBe(
      "cannot-tell",
    );
  });
});

test("sharpness falls when a picture is made soft, and is none for one colour or a line", () => {
  const [sharp, less] = [gridOf(picture(), 320, 180), soft(picture())];
  expect(sharpness(less)).toBeLessThan(sharpness(sharp));
  expect([sharpness(plain(9, 9, [9, 9, 9])), sharpness(plain(100, 2, [0, 0, 0]))]).toEqual([0, 0]);
});

test("a copy is one at any size; another picture is none", () => {
  expect(isCopied(waves(1, 320, 180), waves(1, 128, 72))).toBe(true);
  expect(isCopied(waves(1), waves(2))).toBe(false);
});

describe("what moves wrongly in a clip", () => {
  const frame = (index: number, light = 0) => {
    const moved = waves(3, 64, 36, index / 1000);
    return { ...moved, data: moved.data.map((value) => Math.max(0, Math.min(255, value + light))) };
  };
  const clip = (count: number, at: (index: number) => Pixels) =>
    Array.from({ length: count }, (_, index) => at(index));
  test.each<[string, Pixels[], { still: number; cuts: number[]; flickers: boolean }]>([
    [
      "a clip that moves",
      clip(30, (index) => frame(index)),
      { still: 1, cuts: [], flickers: false },
    ],
    [
      "frozen for ten frames",
      clip(30, (index) => frame(index < 10 ? index : Math.max(10, index - 9))),
      { still: 10, cuts: [], flickers: false },
    ],
    ["frozen from the start", clip(24, () => frame(0)), { still: 24, cuts: [], flickers: false }],
    [
      "a cut in it",
      clip(24, (index) => (index < 12 ? frame(index) : waves(9, 64, 36, index / 1000))),
      { still: 1, cuts: [12], flickers: false },
    ],
    [
      "flicker",
      clip(30, (index) => frame(index, index % 2 === 0 ? 4 : -4)),
      { still: 1, cuts: [], flickers: true },
    ],
    [
      "a slow fade is no flicker",
      clip(30, (index) => frame(index, index)),
      { still: 1, cuts: [], flickers: false },
    ],
    ["one frame", [frame(0)], { still: 1, cuts: [], flickers: false }],
    ["none", [], { still: 1, cuts: [], flickers: false }],
  ])("%s", (_, frames, expected) => {
    const { longestStill, cuts, flicker } = clipMotion(frames);
    expect({ still: longestStill, cuts, flickers: flicker >= flickerFrom }).toEqual(expected);
  });
});
