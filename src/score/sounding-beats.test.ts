import { expect, test } from "vitest";

import { soundingBeats } from "./sounding-beats.ts";

test("beats counted into silence are dropped, downbeats with them", () => {
  const energy = Array.from({ length: 81 }, (_, frame) =>
    frame >= 20 && frame <= 60 ? 0.5 : 0.01,
  );
  expect(soundingBeats([-0.1, 0.5, 1, 1.5, 2, 2.5, 3, 3.5], [1, 3, 5, 7], energy)).toEqual({
    beats: [1, 1.5, 2, 2.5, 3],
    downbeats: [1.5, 2.5],
  });
});

test("nothing sounds in silence", () => {
  expect(soundingBeats([0.5, 1], [0], [0, 0, 0])).toEqual({ beats: [], downbeats: [] });
});
