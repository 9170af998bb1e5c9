import { expect, test } from "vitest";
import { tempoWords } from "./tempo-words.ts";

test.each([
  [{ tempo: 0, meter: 0, subdivision: 2 }, "no beat"],
  [{ tempo: 119.96, meter: 4, subdivision: 2 }, "120.0 BPM in 4"],
  [{ tempo: 90, meter: 3, subdivision: 2 }, "90.0 BPM in 3"],
  [{ tempo: 60, meter: 2, subdivision: 3 }, "60.0 BPM in 2, beats of three (6/8, or swung)"],
  [{ tempo: 132, meter: 4, subdivision: 3 }, "132.0 BPM in 4, beats of three (12/8, or swung)"],
] as const)("%o: %s", (score, words) => {
  expect(tempoWords(score)).toBe(words);
});
