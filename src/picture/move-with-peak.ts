import { clamp } from "./numbers.ts";

/** Share of the way that is gone at an even pace, so that a shot can be cut into and out of while it moves. */
const even = 0.35;

/**
 * How far a move has come at a moment of its shot, 0..1 -> 0..1, fastest exactly at `peak`.
 *
 * Its speed rises in a straight line to the peak and falls in one from there (two parabolas: t^2 / p before it,
 * 1 - (1 - t)^2 / (1 - p) after), over a share of even pace. `peak` is held inside 0.15..0.85. Before 0 it is 0, after 1 it
 * is 1: handles hold the keyframe they lie beside.
 */
export const moveWithPeak = (progress: number, peak: number): number => {
  const at = clamp(progress, 0, 1);
  const top = clamp(peak, 0.15, 0.85);
  const curve = at < top ? (at * at) / top : 1 - (1 - at) ** 2 / (1 - top);
  return even * at + (1 - even) * curve;
};
