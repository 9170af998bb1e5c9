import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fitTransitions } from "../cut/fit-transitions.ts";
import { cutShotSchema } from "../cut/cut.ts";
import {
  containsFrame,
  endInFrames,
  overlap,
  startFrames,
  type FrameRange,
} from "../time/range.ts";
import { segmentRanges } from "./segment-ranges.ts";
import { transitionRanges } from "./transition-ranges.ts";

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

const range = (from: number, to: number): FrameRange => ({
  startInFrames: from,
  durationInFrames: to - from,
});

const lengths = { longestInFrames: 48, shortestInFrames: 12 };

describe("a film of 2 s groups (48 frames), none shorter than half a second", () => {
  test.each<[string, number[], number[], number[]]>([
    ["one short shot is one segment", [30], [], [0]],
    ["a shot of exactly the longest stays whole", [48], [], [0]],
    ["a longer shot is divided evenly", [112], [], [0, 37, 75]],
    ["short shots share a segment", [20, 20, 40], [], [0, 40]],
    [
      "a flash does not stand alone, before a shot or after it",
      [5, 48, 48, 5],
      [],
      [0, 27, 53, 80],
    ],
    ["a border lies on a plain cut", [40, 40], [], [0, 40]],
    ["with a transition it lies where that is over", [60, 60], [0, 0], [0, 30, 60, 90]],
    ["twelve frames of dissolve: six after the cut", [40, 40], [12], [0, 46]],
    [
      "a division inside a dissolve moves to its start",
      [75, 150],
      [50],
      [0, 33, 50, 100, 142, 184],
    ],
  ])("%s", (_, shots, frames, starts) => {
    const ranges = segmentRanges(cutOf(shots, frames), [], lengths);
    expect(ranges.map(({ startInFrames }) => startInFrames)).toEqual(starts);
  });
});

describe("words: a shot of 96 frames, or two with a dissolve of 12 between them", () => {
  const shot = cutOf([96]);
  const pair = cutOf([48, 48], [12]);
  test.each<[string, ReturnType<typeof cutOf>, FrameRange[], number[]]>([
    ["a border where they begin, and where they end", shot, [range(20, 60)], [0, 20, 60]],
    ["what is left before or after is too short: none there", shot, [range(11, 85)], [0, 48]],
    ["just long enough: one", shot, [range(12, 84)], [0, 12, 48, 84]],
    [
      "two captions with too little between them are one",
      shot,
      [range(20, 40), range(51, 66)],
      [0, 20, 66],
    ],
    [
      "with enough between them they are two",
      shot,
      [range(20, 40), range(52, 66)],
      [0, 20, 40, 52, 66],
    ],
    [
      "a word of a moment takes what it needs of the picture after it",
      shot,
      [range(40, 43)],
      [0, 40, 52],
    ],
    ["or before it, at the film's end", shot, [range(93, 96)], [0, 42, 84]],
    [
      "those at a dissolve's edge leave it to all languages",
      pair,
      [range(20, 42)],
      [0, 20, 42, 54],
    ],
    ["those that reach into it take it along", pair, [range(20, 43)], [0, 20, 54]],
    ["those that begin in it too", pair, [range(53, 80)], [0, 42, 80]],
    ["in any order, one inside another", shot, [range(30, 40), range(20, 60)], [0, 20, 60]],
  ])("%s", (_, cut, words, starts) => {
    const ranges = segmentRanges(cut, words, lengths);
    expect(ranges.map(({ startInFrames }) => startInFrames)).toEqual(starts);
  });
});

describe("laws, for any cut with words anywhere", () => {
  const shots = fc.array(
    fc.tuple(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 0, max: 96 })),
    { minLength: 1, maxLength: 30 },
  );
  const films = fc
    .tuple(shots, fc.array(fc.tuple(fc.nat(3000), fc.integer({ min: 1, max: 200 }))))
    .map(([shots, captions]) => {
      const cut = cutOf(
        shots.map(([length]) => length),
        shots.map(([, frames]) => frames),
      );
      const words = captions
        .map(([from, length]) => range(from, Math.min(cut.durationInFrames, from + length)))
        .filter(({ durationInFrames }) => durationInFrames > 0);
      return { cut, words };
    });
  const anyLengths = fc
    .tuple(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 0, max: 90 }))
    .map(([shortestInFrames, more]) => ({
      shortestInFrames,
      longestInFrames: 2 * shortestInFrames + more,
    }));

  test("segments tile the film, none of them too short to stand alone", () => {
    fc.assert(
      fc.property(films, anyLengths, ({ cut, words }, lengths) => {
        const ranges = segmentRanges(cut, words, lengths);
        const durations = ranges.map(({ durationInFrames }) => durationInFrames);
        expect(ranges.map(({ startInFrames }) => startInFrames)).toEqual(startFrames(durations));
        expect(Math.min(...durations)).toBeGreaterThanOrEqual(
          Math.min(lengths.shortestInFrames, cut.durationInFrames),
        );
        const [last] = ranges.slice(-1);
        expect(last && endInFrames(last)).toBe(cut.durationInFrames);
      }),
    );
  });

  test("no border lies inside a transition, and only a transition makes a segment too long", () => {
    fc.assert(
      fc.property(films, anyLengths, ({ cut, words }, lengths) => {
        const transitions = transitionRanges(cut);
        for (const range of segmentRanges(cut, words, lengths)) {
          const inside = transitions.filter(
            ({ startInFrames, durationInFrames }) =>
              startInFrames < range.startInFrames &&
              range.startInFrames < startInFrames + durationInFrames,
          );
          expect(inside).toEqual([]);
          const held = transitions
            .filter((transition) => overlap(transition, range))
            .reduce((sum, { durationInFrames }) => sum + durationInFrames, 0);
          expect(range.durationInFrames).toBeLessThanOrEqual(lengths.longestInFrames + held);
        }
      }),
    );
  });

  test("a frame without words shares a segment with words only near them, or where a transition joins them", () => {
    fc.assert(
      fc.property(films, anyLengths, ({ cut, words }, lengths) => {
        const longest = Math.max(
          0,
          ...transitionRanges(cut).map(({ durationInFrames }) => durationInFrames),
        );
        const near = 2 * (lengths.shortestInFrames + longest);
        for (const segment of segmentRanges(cut, words, lengths)) {
          if (!words.some((word) => overlap(word, segment))) continue;
          for (let frame = segment.startInFrames; frame < endInFrames(segment); frame++) {
            const around = range(frame - near + 1, frame + near);
            expect(words.some((word) => overlap(word, around))).toBe(true);
          }
        }
      }),
    );
  });

  test("with room around them, and plain cuts, a segment has words in all of its frames or in none", () => {
    const spaced = fc.array(
      fc.tuple(fc.integer({ min: 12, max: 90 }), fc.integer({ min: 12, max: 90 })),
      { minLength: 1, maxLength: 20 },
    );
    fc.assert(
      fc.property(spaced, fc.integer({ min: 12, max: 200 }), (captions, rest) => {
        const starts = startFrames(captions.map(([before, length]) => before + length));
        const words = captions.map(([before, length], index) => {
          const from = (starts[index] ?? 0) + before;
          return range(from, from + length);
        });
        const [last] = words.slice(-1);
        const cut = cutOf([(last ? endInFrames(last) : 0) + rest]);
        for (const segment of segmentRanges(cut, words, lengths)) {
          const lettered = Array.from(
            { length: segment.durationInFrames },
            (_, index) => segment.startInFrames + index,
          ).map((frame) => words.some((word) => containsFrame(word, frame)));
          expect(new Set(lettered).size).toBe(1);
        }
      }),
    );
  });
});
