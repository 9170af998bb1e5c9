import { interpolate } from "./curve.ts";
import type { Score } from "./score.ts";

/** Loudness of the song at a moment, 0..1, between the curve's points in a straight line; its end values beyond its ends. */
export const energyAt = (score: Pick<Score, "energy">, seconds: number): number =>
  interpolate(score.energy.values, seconds / score.energy.hopInSeconds);
