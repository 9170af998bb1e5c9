import { expect, test } from "vitest";

import { analyseScore } from "./analyse-score.ts";
import { clicks, pulse } from "./synthetic-song.test-helper.ts";

const RATE = 22050;

test("a loud full part between two thin ones is found on its downbeat", () => {
  const rate = RATE;
  const hits = pulse(48.5, 120, 4).map((hit) => ({
    ...hit,
    accent: hit.accent || (hit.time >= 16.4 && hit.time < 32.4),
  }));
  const samples = clicks(48.5, hits, rate).map((value, index) => {
    const time = index / rate;
    const full = time >= 16.5 && time < 32.5;
    return (
      0.5 * value +
      (full ? 0.4 : 0.05) * Math.sin(2 * Math.PI * (full ? 110 : 220) * time) * (full ? 1 : 0.5)
    );
  });
  const { sections } = analyseScore(samples, rate);
  const loudest = sections.toSorted((a, b) => b.energy - a.energy)[0];
  expect(loudest?.start).toBeCloseTo(16.5, 1);
  expect(loudest?.end).toBeCloseTo(32.5, 1);
  expect(sections[0]?.label).toBe(sections.at(-1)?.label);
  expect(loudest?.label).not.toBe(sections[0]?.label);
});
