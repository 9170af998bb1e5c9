import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { titleTimes } from "./title-times.ts";

describe("titleTimes", () => {
  test.each([
    ["a character a beat", 4, 200, [0, 16, 32, 48, 64], [0, 16, 32, 48]],
    ["too slow a song: quicker than the beats", 4, 64, [0, 16, 32, 48], [0, 4, 8, 12]],
    ["no beat at all", 2, 100, [], [0, 8]],
    ["an upbeat start waits for the first beat", 2, 100, [6, 30], [6, 30]],
  ])("%s", (_case, characters, shotInFrames, beats, times) => {
    expect(titleTimes({ characters, shotInFrames, beats })).toEqual(times);
  });

  test("law: ascending, and all there before half of the shot has gone", () => {
    const beats = fc
      .array(fc.integer({ min: 0, max: 400 }), { maxLength: 20 })
      .map((all) => all.toSorted((a, b) => a - b));
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 10, max: 400 }),
        beats,
        (characters, shotInFrames, on) => {
          const times = titleTimes({ characters, shotInFrames, beats: on });
          expect(times).toHaveLength(characters);
          expect(times.toSorted((a, b) => a - b)).toEqual(times);
          expect(Math.max(...times)).toBeLessThan(shotInFrames / 2);
        },
      ),
    );
  });
});
