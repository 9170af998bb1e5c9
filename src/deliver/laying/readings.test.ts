import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { drawnFrames, letteredFrames, readingsOf, veilsUsed } from "./readings.ts";
import type { FrameRecipe, Recipe } from "./recipe.ts";

type Wanted = readonly [clip: string, clipFrame: number];

const laid = (...plates: readonly Wanted[]): FrameRecipe => ({
  kind: "laid",
  plates: plates.map(([clip, clipFrame]) => ({ clip, clipFrame, opacity: 1, framing: null })),
  layers: [],
});
const drawn: FrameRecipe = { kind: "drawn" };
const lettered: FrameRecipe = { kind: "lettered", layers: [] };
const recipe = (...frames: FrameRecipe[]): Recipe => ({ veils: [], frames });
const all = (of: Recipe) => of.frames.map((_, index) => index);

/** Readings as "clip first-last @ first place-last place". */
const shape = (of: Recipe, frames = all(of)) =>
  readingsOf(of, frames).readings.map(
    ({ clip, first, end, from, to }) => `${clip} ${first}-${end - 1} @ ${from}-${to}`,
  );

describe("readingsOf", () => {
  test.each([
    ["nothing", recipe(), []],
    ["one clip read forwards", recipe(laid(["a", 3]), laid(["a", 4])), ["a 3-4 @ 0-1"]],
    ["a held frame", recipe(laid(["a", 0]), laid(["a", 0]), laid(["a", 1])), ["a 0-1 @ 0-2"]],
    [
      "a clip that goes back is opened again",
      recipe(laid(["a", 5]), laid(["a", 2])),
      ["a 5-5 @ 0-0", "a 2-2 @ 1-1"],
    ],
    [
      "over frames that are drawn a clip stays open",
      recipe(laid(["a", 0]), drawn, drawn, laid(["a", 3]), laid(["b", 0])),
      ["a 0-3 @ 0-3", "b 0-0 @ 4-4"],
    ],
    [
      "two clips at once",
      recipe(laid(["a", 7]), laid(["a", 8], ["b", 0]), laid(["b", 1])),
      ["a 7-8 @ 0-1", "b 0-1 @ 1-2"],
    ],
    [
      "two frames of one clip at once",
      recipe(laid(["a", 7], ["a", 0]), laid(["a", 8], ["a", 1])),
      ["a 7-8 @ 0-1", "a 0-1 @ 0-1"],
    ],
    ["one frame twice at once", recipe(laid(["a", 7], ["a", 7])), ["a 7-7 @ 0-0"]],
  ] as const)("%s", (_case, of, expected) => {
    expect(shape(of)).toEqual(expected);
  });

  test("only the frames that are asked for; beyond the film's end the stage draws", () => {
    const of = recipe(laid(["a", 0]), laid(["a", 1]), lettered, drawn);
    expect(shape(of, [1, 2])).toEqual(["a 1-1 @ 0-0"]);
    expect(drawnFrames(of, [0, 2, 3, 9])).toEqual([3, 9]);
    expect(letteredFrames(of, [0, 2, 3, 9])).toEqual([2]);
  });

  test("veils are those of the frames, each once", () => {
    const layer = { opacity: 1, top: 0, bottom: 9, down: 0 };
    const under = (...veils: number[]): FrameRecipe => ({
      kind: "laid",
      plates: [{ clip: "a", clipFrame: 0, opacity: 1, framing: null }],
      layers: veils.map((veil) => ({ veil, ...layer })),
    });
    const words: FrameRecipe = { kind: "lettered", layers: [{ veil: 3, ...layer }] };
    const frames = [under(2, 0), drawn, under(2), words, under(1)];
    const veils = ["ink", "grade", "title", "caption:0"];
    expect(veilsUsed({ veils, frames }, [0, 1, 2, 3])).toEqual(["title", "ink", "caption:0"]);
  });

  test("law: every plate has a reading that holds its frame there, and no reading ever goes back", () => {
    const plate = fc.tuple(fc.constantFrom("a", "b"), fc.nat(3));
    const frame = fc.oneof(
      fc.constantFrom(drawn, lettered),
      fc.array(plate, { minLength: 1, maxLength: 3 }).map((plates) => laid(...plates)),
    );
    fc.assert(
      fc.property(fc.array(frame), (frames) => {
        const of = recipe(...frames);
        const { readings, platesOf } = readingsOf(of, all(of));
        const at = new Map<number, number>();
        for (const [place, made] of frames.entries()) {
          const plates = made.kind === "laid" ? made.plates : [];
          expect(platesOf[place]).toHaveLength(plates.length);
          const here = new Map<number, number>();
          for (const [index, { clip, clipFrame }] of plates.entries()) {
            const number = platesOf[place]?.[index] ?? -1;
            const reading = readings[number];
            expect(reading).toMatchObject({ clip });
            expect(clipFrame).toBeGreaterThanOrEqual(
              Math.max(reading?.first ?? 9, at.get(number) ?? 0),
            );
            expect(clipFrame).toBeLessThan(reading?.end ?? 0);
            expect([reading?.from ?? 99, place, reading?.to ?? -1]).toEqual(
              [reading?.from ?? 99, place, reading?.to ?? -1].toSorted((a, b) => a - b),
            );
            // A reading stands at one frame at a time.
            expect(here.get(number) ?? clipFrame).toBe(clipFrame);
            here.set(number, clipFrame);
            at.set(number, clipFrame);
          }
        }
      }),
    );
  });
});
