import { mean } from "./curve.ts";
import { ENERGY_HOP } from "./energy-curve.ts";

/** Share of a block that is compared on both sides of its start: about a beat of a bar. */
const BEAT = 1 / 4;

/**
 * How much louder each block starts than the one before it ended, 0 or more: the breath and the hit by which a drop or a
 * chorus announces itself. One value a block, 0 for the first; `bounds` in seconds, one more than there are blocks.
 */
export const lift = (energy: readonly number[], bounds: readonly number[]): number[] =>
  bounds.slice(0, -1).map((start, index) => {
    if (index === 0) return 0;
    const beat = ((bounds[index + 1] ?? start) - start) * BEAT;
    const level = (from: number, to: number) => {
      const first = Math.max(0, Math.round(from / ENERGY_HOP));
      return mean(energy.slice(first, Math.max(first + 1, Math.round(to / ENERGY_HOP))));
    };
    // One hop is left out on both sides: the energy window smears the hit over it.
    const after = level(start + ENERGY_HOP, start + ENERGY_HOP + beat);
    return Math.max(0, after - level(start - beat, start - ENERGY_HOP));
  });
