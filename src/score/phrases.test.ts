import { describe, expect, test } from "vitest";

import { cleanSignal } from "./clean-signal.ts";
import { energyCurve } from "./energy-curve.ts";
import { hear } from "./hearing.ts";
import { phrasesOf } from "./phrases.ts";
import { pickOnsets } from "./pick-onsets.ts";
import { clicks } from "./synthetic-song.test-helper.ts";

const RATE = 22050;

const phrasesIn = (times: readonly number[], sections: readonly number[] = [0]) => {
  const samples = clicks(
    20,
    times.map((time) => ({ time, accent: true })),
    RATE,
  );
  const signal = cleanSignal(samples, RATE);
  const hearing = hear(signal);
  return phrasesOf(hearing, pickOnsets(hearing.onsets.all), energyCurve(signal), sections);
};

describe("phrases", () => {
  test("begin after a pause longer than usual", () => {
    const groups = [0.5, 6, 11.5].flatMap((start) =>
      Array.from({ length: 8 }, (_, note) => start + note * 0.4),
    );
    const found = phrasesIn(groups).map(({ time }) => time);
    for (const start of [6, 11.5])
      expect(Math.min(...found.map((time) => Math.abs(time - start)))).toBeLessThan(0.03);
    expect(found.length).toBeLessThanOrEqual(5);
  });

  test("begin with every section, and lie apart", () => {
    const found = phrasesIn([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], [0, 4.2]);
    expect(found).toContainEqual({ time: 4.2, strength: 1 });
    found.slice(1).forEach(({ time }, index) => {
      expect(time - (found[index]?.time ?? 0)).toBeGreaterThanOrEqual(1.5);
    });
  });
});
