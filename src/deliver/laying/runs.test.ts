import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { FrameRecipe, Recipe } from "./recipe.ts";
import { drawnFrames, runsOf, veilsUsed } from "./runs.ts";

const laid = (clip: string, clipFrame: number): FrameRecipe => ({
  kind: "laid",
  clip,
  clipFrame,
  layers: [],
});
const drawn: FrameRecipe = { kind: "drawn" };
const recipe = (...frames: FrameRecipe[]): Recipe => ({ veils: [], frames });
const all = (of: Recipe) => of.frames.map((_, index) => index);

const shape = (of: Recipe, frames = all(of)) =>
  runsOf(of, frames).map((run) =>
    run.kind === "drawn" ? run.frames : `${run.clip}:${run.frames.map((f) => f.clipFrame).join()}`,
  );

describe("runsOf", () => {
  test.each([
    ["nothing", recipe(), []],
    ["one clip read forwards", recipe(laid("a", 3), laid("a", 4)), ["a:3,4"]],
    [
      "a held frame stays in its run",
      recipe(laid("a", 0), laid("a", 0), laid("a", 1)),
      ["a:0,0,1"],
    ],
    ["a clip that jumps is opened again", recipe(laid("a", 5), laid("a", 2)), ["a:5", "a:2"]],
    [
      "drawn frames part clips",
      recipe(laid("a", 0), drawn, drawn, laid("a", 1), laid("b", 0)),
      ["a:0", [1, 2], "a:1", "b:0"],
    ],
  ] as const)("%s", (_case, of, expected) => {
    expect(shape(of)).toEqual(expected);
  });

  test("only the frames that are asked for", () => {
    const of = recipe(laid("a", 0), laid("a", 1), drawn, drawn);
    expect(shape(of, [1, 2])).toEqual(["a:1", [2]]);
    expect(drawnFrames(of, [0, 3])).toEqual([3]);
  });

  test("a frame beyond the recipe's end is the stage's to draw", () => {
    expect(shape(recipe(laid("a", 0)), [0, 7])).toEqual(["a:0", [7]]);
  });

  test("veils are those of the frames, each once", () => {
    const layer = { opacity: 1, top: 0, bottom: 9, down: 0 };
    const under = (...veils: number[]): FrameRecipe => ({
      kind: "laid",
      clip: "a",
      clipFrame: 0,
      layers: veils.map((veil) => ({ veil, ...layer })),
    });
    expect(veilsUsed(recipe(under(2, 0), drawn, under(2), under(5)), [0, 1, 2])).toEqual([2, 0]);
  });

  test("law: every frame of a range is in one run, in order", () => {
    const frame = fc.oneof(
      fc.constant(drawn),
      fc
        .record({ clip: fc.constantFrom("a", "b"), clipFrame: fc.nat(3) })
        .map((f) => laid(f.clip, f.clipFrame)),
    );
    fc.assert(
      fc.property(fc.array(frame), (frames) => {
        const of = recipe(...frames);
        const order = runsOf(of, all(of)).flatMap((run): FrameRecipe[] =>
          run.kind === "drawn" ? run.frames.map(() => drawn) : [...run.frames],
        );
        expect(order).toEqual(frames);
      }),
    );
  });
});
