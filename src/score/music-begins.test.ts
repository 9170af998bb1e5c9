import { expect, test } from "vitest";
import { musicBegins } from "./music-begins.ts";

/** Four seconds of one loudness, then ten of full. */
const after = (level: number) => [...Array<number>(80).fill(level), ...Array<number>(200).fill(1)];

test.each([
  ["silence before the first bar", after(0), [0, 4, 6, 8, 14], 1],
  ["a breath and a cough", after(0.1), [0, 4, 6, 8, 14], 1],
  ["a pick-up that sounds", after(0.4), [0, 4, 6, 8, 14], 0],
  ["half a second is no black", after(0), [0, 0.5, 4, 8, 14], 0],
  ["the first bar at once", after(0), [0, 0.02, 4, 8, 14], 0],
  ["no bars", after(0), [0, 14], 0],
  ["no sound at all", [], [0, 4, 6, 8, 14], 1],
])("%s", (_case, energy, bounds, block) => {
  expect(musicBegins(energy, bounds)).toBe(block);
});
