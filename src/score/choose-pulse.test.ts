import { expect, test } from "vitest";

import { beatEvidence } from "./beat-evidence.ts";
import { choosePulse } from "./choose-pulse.ts";
import { cleanSignal } from "./clean-signal.ts";
import { DOWNBEAT_WEIGHTS } from "./downbeat-weights.ts";
import { hear } from "./hearing.ts";
import { pulsePortrait } from "./pulse-portrait.ts";
import { PULSE_WEIGHTS } from "./pulse-weights.ts";
import { clicks, pulse } from "./synthetic-song.test-helper.ts";

const hearing = hear(cleanSignal(clicks(8, pulse(8, 120, 4), 22050), 22050));

test("there is a weight for every number that is weighed", () => {
  const beats = [50, 100, 150, 200];
  expect(pulsePortrait(hearing, beats, 120, [0, 0, 0, 0]).length).toBe(PULSE_WEIGHTS.length);
  expect(beatEvidence(hearing, beats).map((row) => row.length)).toEqual(
    beats.map(() => DOWNBEAT_WEIGHTS.length),
  );
});

test("belief is a share, and no reading of the same tempo is left out of the tempo's share", () => {
  const chosen = choosePulse(hearing);
  expect(chosen?.tempo).toBeCloseTo(120, 0);
  expect(chosen?.belief).toBeGreaterThan(0);
  expect(chosen?.tempoBelief).toBeGreaterThanOrEqual(chosen?.belief ?? 1);
  expect(chosen?.tempoBelief).toBeLessThanOrEqual(1);
});
