import { mean } from "./curve.ts";
import { ENERGY_HOP } from "./energy-curve.ts";

/** Silence at a song's start that an editor would leave black, in seconds at least. */
const LONG = 1;
/** Mean loudness below which a stretch counts as silence with a breath in it, of the loudest moment's. */
const QUIET = 0.15;
/** Seconds before the first bar that are left out: its first hit smears over them. */
const EDGE = 0.1;

/** Which block the music begins with: 1 where the first one, before the first bar, is a second and more of near silence. */
export const musicBegins = (energy: readonly number[], bounds: readonly number[]): 0 | 1 => {
  const firstBar = bounds[1] ?? 0;
  if (bounds.length < 3 || firstBar < LONG) return 0;
  return mean(energy.slice(0, Math.round((firstBar - EDGE) / ENERGY_HOP))) < QUIET ? 1 : 0;
};
