import { mean } from "./curve.ts";
import { ENERGY_HOP } from "./energy-curve.ts";
import type { Section } from "./score.ts";

const meanBetween = (energy: readonly number[], start: number, end: number): number => {
  const first = Math.floor(start / ENERGY_HOP);
  return mean(energy.slice(first, Math.max(first + 1, Math.floor(end / ENERGY_HOP))));
};

/**
 * Mean energy of every section against the quietest (0) and the loudest (1), all 1 when alike and 0 without sound; and its
 * rank, 1 for the loudest. `starts` in seconds, ascending.
 */
export const sectionEnergies = (
  energy: readonly number[],
  starts: readonly number[],
  durationInSeconds: number,
): Pick<Section, "energy" | "energyRank">[] => {
  const levels = starts.map((start, index) =>
    meanBetween(energy, start, starts[index + 1] ?? durationInSeconds),
  );
  const low = Math.min(...levels);
  const high = Math.max(...levels);
  const share = (level: number) => {
    if (high - low > 1e-3) return (level - low) / (high - low);
    return high > 0 ? 1 : 0;
  };
  return levels.map((level) => ({
    energy: share(level),
    energyRank: 1 + levels.filter((other) => other > level).length,
  }));
};
