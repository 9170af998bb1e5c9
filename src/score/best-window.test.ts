import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { clockScore } from "../../tests/tiny-film.ts";
import { bestWindow } from "./best-window.ts";
import { scoreSchema, type Score } from "./score.ts";
import { windowOfScore } from "./window-of-score.ts";

/** Sixteen bars of two seconds: quiet, a build, a drop from 16 s to 24 s, quiet again. */
const song = (): Score => {
  const energies = [0.2, 0.4, 1, 0.3];
  const score = clockScore({
    tempo: 120,
    meter: 4,
    bars: 16,
    sections: energies.map((energy) => ({ bars: 4, energy })),
  });
  return {
    ...score,
    sections: score.sections.map((section, index) => ({
      ...section,
      energyRank: [4, 2, 1, 3][index] ?? 4,
    })),
    energy: {
      ...score.energy,
      values: score.energy.values.map((_, index) => energies[Math.floor(index / 16)] ?? 0),
    },
  };
};

describe("the best part of a song", () => {
  test.each<[string, number, { start: number; end: number } | null]>([
    ["15 s: a lead up to the drop, the drop, whole bars", 15, { start: 10, end: 24 }],
    ["12 s: the last bars before the drop, and all of it", 12, { start: 12, end: 24 }],
    ["30 s: from a bar that leaves the end of the song in", 30, { start: 8, end: 32 }],
    ["as long as the song: no part of it", 32, null],
    ["longer than the song", 60, null],
  ])("%s", (_, seconds, window) => {
    expect(bestWindow(song(), seconds)).toEqual(window);
  });

  test("where nothing beats, a loud stretch of that length", () => {
    const silent = { ...song(), beats: [], downbeats: [], tempo: 0, meter: 0 };
    const window = bestWindow(silent, 10);
    expect(window && window.end - window.start).toBe(10);
    expect(window?.start).toBeLessThan(16);
    expect(window?.end).toBeGreaterThanOrEqual(22);
  });
});

describe("a score's window", () => {
  test("counts from its start; what crosses a border is cut off", () => {
    const part = windowOfScore(song(), { start: 12, end: 24 });
    expect(part).toMatchObject({ durationInSeconds: 12 });
    expect(part.beats).toEqual(Array.from({ length: 24 }, (_, index) => index / 2));
    expect(part.downbeats).toEqual([0, 2, 4, 6, 8, 10]);
    expect(part.sections.map(({ start, end, energy }) => [start, end, energy])).toEqual([
      [0, 4, 0.4],
      [4, 12, 1],
    ]);
    expect(part.energy.values.slice(6, 10)).toEqual([0.4, 0.4, 1, 1]);
  });

  test("law: any window of a score is a score", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 30 }),
        fc.integer({ min: 1, max: 32 }),
        (start, length) => {
          const end = Math.min(32, start + length);
          const part = windowOfScore(song(), { start, end });
          expect(scoreSchema.parse(part)).toEqual(part);
          expect(part.sections.at(-1)?.end).toBe(end - start);
        },
      ),
    );
  });
});
