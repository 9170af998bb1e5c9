import { expect, test } from "vitest";

import { cleanSignal } from "./clean-signal.ts";
import { hear } from "./hearing.ts";
import { subdivisionOf } from "./subdivision.ts";
import { clicks } from "./synthetic-song.test-helper.ts";

const RATE = 22050;
const BEATS = Array.from({ length: 36 }, (_, beat) => 0.5 + beat / 2);

test.each([
  ["nothing between the beats", [0], 2],
  ["straight eighths", [0, 0.5], 2],
  ["sixteenths", [0, 0.25, 0.5, 0.75], 2],
  ["swing", [0, 2 / 3], 3],
  ["triplets", [0, 1 / 3, 2 / 3], 3],
])("%s", (_name, places, expected) => {
  const hits = BEATS.flatMap((beat) =>
    places.map((place) => ({ time: beat + place / 2, accent: place === 0 })),
  );
  const hearing = hear(cleanSignal(clicks(20, hits, RATE), RATE));
  const frames = BEATS.map((beat) => beat * 100);
  expect(subdivisionOf(hearing, frames)).toBe(expected);
});
