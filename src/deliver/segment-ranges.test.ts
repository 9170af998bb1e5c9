import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fitTransitions } from "../cut/fit-transitions.ts";
import { cutShotSchema } from "../cut/cut.ts";
import { endInFrames, startFrames } from "../time/range.ts";
import { segmentRanges, transitionRanges } from "./segment-ranges.ts";

/** A cut of shots with these lengths, leaving by dissolves of these frames (0 is a plain cut). */
const cutOf = (lengths: readonly number[], frames: readonly number[] = []) => {
  const fitted = fitTransitions(
    lengths.map((durationInFrames, index) => ({
      durationInFrames,
      transition: {
        kind: (frames[index] ?? 0) > 0 ? ("dissolve" as const) : ("cut" as const),
        frames: frames[index] ?? 0,
        carrier: null,
      },
      headroomInFrames: Number.POSITIVE_INFINITY,
    })),
  );
  const shots = lengths.map((durationInFrames, index) =>
    cutShotSchema.parse({
      shot: `s${index}`,
      durationInFrames,
      anchor: { kind: "beat", time: 0, bar: 1, beat: 1 },
      errorInMs: 0,
      handles: fitted[index]?.handles ?? { headInFrames: 0, tailInFrames: 0 },
      transition: fitted[index]?.transition ?? { kind: "cut", frames: 0, carrier: null },
    }),
  );
  return { shots, durationInFrames: lengths.reduce((sum, length) => sum + length, 0) };
};

describe("a film of 2 s groups (48 frames)", () => {
  test.each<[string, number[], number[], number[]]>([
    ["one short shot is one segment", [30], [], [0]],
    ["a shot of exactly the longest stays whole", [48], [], [0]],
    ["a longer shot is divided evenly", [112], [], [0, 37, 75]],
    ["short shots share a segment", [20, 20, 40], [], [0, 40]],
    ["a border lies on a plain cut", [40, 40], [], [0, 40]],
    ["with a transition it lies where that is over", [60, 60], [0, 0], [0, 30, 60, 90]],
    ["twelve frames of dissolve: six after the cut", [40, 40], [12], [0, 46]],
    [
      "a division inside a dissolve moves to its start",
      [75, 150],
      [50],
      [0, 33, 50, 100, 142, 183],
    ],
  ])("%s", (_, lengths, frames, starts) => {
    const ranges = segmentRanges(cutOf(lengths, frames), 48);
    expect(ranges.map(({ startInFrames }) => startInFrames)).toEqual(starts);
  });
});

describe("laws, for any cut", () => {
  const cuts = fc
    .array(fc.tuple(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 0, max: 96 })), {
      minLength: 1,
      maxLength: 30,
    })
    .map((shots) =>
      cutOf(
        shots.map(([length]) => length),
        shots.map(([, frames]) => frames),
      ),
    );

  test("segments tile the film, none of them empty", () => {
    fc.assert(
      fc.property(cuts, fc.integer({ min: 12, max: 120 }), (cut, longest) => {
        const ranges = segmentRanges(cut, longest);
        const lengths = ranges.map(({ durationInFrames }) => durationInFrames);
        expect(ranges.map(({ startInFrames }) => startInFrames)).toEqual(startFrames(lengths));
        expect(Math.min(...lengths)).toBeGreaterThan(0);
        const [last] = ranges.slice(-1);
        expect(last && endInFrames(last)).toBe(cut.durationInFrames);
      }),
    );
  });

  test("no border lies inside a transition, and only a transition makes a segment too long", () => {
    fc.assert(
      fc.property(cuts, fc.integer({ min: 12, max: 120 }), (cut, longest) => {
        const transitions = transitionRanges(cut);
        for (const range of segmentRanges(cut, longest)) {
          const inside = transitions.filter(
            ({ startInFrames, durationInFrames }) =>
              startInFrames < range.startInFrames &&
              range.startInFrames < startInFrames + durationInFrames,
          );
          expect(inside).toEqual([]);
          const held = transitions
            .filter((transition) => transition.startInFrames < endInFrames(range))
            .filter((transition) => endInFrames(transition) > range.startInFrames);
          const allowed = held.reduce((sum, held) => sum + held.durationInFrames, longest);
          expect(range.durationInFrames).toBeLessThanOrEqual(allowed);
        }
      }),
    );
  });
});
