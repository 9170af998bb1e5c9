import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { planAgain, planChunks, planChunksOf, type ChunkPlan } from "./plan-chunks.ts";
import type { LambdaTrouble } from "./render-trouble.ts";

describe("frames are shared among functions", () => {
  test.each<[string, number, number, ChunkPlan]>([
    ["as evenly as the functions allow", 240, 8, { framesEach: 30, chunks: 8 }],
    ["never in pieces that are not worth a function", 48, 8, { framesEach: 20, chunks: 3 }],
    ["one function draws all", 240, 1, { framesEach: 240, chunks: 1 }],
    ["a film shorter than a piece", 3, 8, { framesEach: 3, chunks: 1 }],
    ["the last one takes what is left", 1441, 200, { framesEach: 20, chunks: 73 }],
  ])("%s", (_, frames, functions, plan) => {
    expect(planChunks(frames, functions)).toEqual(plan);
  });

  test("every frame is drawn once, by no more functions than there are", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 50_000 }), fc.integer({ min: 1, max: 200 }), (f, n) => {
        const { framesEach, chunks } = planChunks(f, n);
        expect(chunks).toBeLessThanOrEqual(n);
        expect(framesEach * chunks).toBeGreaterThanOrEqual(f);
        expect(framesEach * (chunks - 1)).toBeLessThan(f);
      }),
    );
  });

  test("pieces that a person chose may need more functions than there are", () => {
    expect(planChunksOf(48, 16, 3)).toEqual({ framesEach: 16, chunks: 3 });
    expect(planChunksOf(48, 16, 2)).toBeNull();
  });
});

describe("a render that broke is planned again", () => {
  const plan = { framesEach: 24, chunks: 2 };
  test.each<[string, LambdaTrouble, ChunkPlan, number, ChunkPlan | null]>([
    ["too many at once: half as many", "concurrency", plan, 3, { framesEach: 48, chunks: 1 }],
    ["one at once is the least", "concurrency", { framesEach: 48, chunks: 1 }, 3, null],
    ["too slow: smaller pieces", "time-out", plan, 4, { framesEach: 12, chunks: 4 }],
    ["too slow, no more functions", "time-out", plan, 2, null],
    ["died: smaller pieces", "exit", plan, 3, { framesEach: 16, chunks: 3 }],
    ["died, no more functions: the same again", "exit", plan, 2, plan],
    ["the film's own error stays one", "component", plan, 8, null],
  ])("%s", (_, trouble, before, functions, after) => {
    expect(planAgain(before, 48, trouble, functions)).toEqual(after);
  });
});
