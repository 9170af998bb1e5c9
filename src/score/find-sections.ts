import { blockColours, selfSimilarity } from "./block-colours.ts";
import { mean } from "./curve.ts";
import type { Hearing } from "./hearing.ts";
import { labelSections } from "./label-sections.ts";
import { lift } from "./lift.ts";
import { musicBegins } from "./music-begins.ts";
import { novelty } from "./novelty.ts";
import type { Section } from "./score.ts";
import { sectionEnergies } from "./section-energies.ts";
import { sectionStarts } from "./section-starts.ts";

/** A section without a verdict on what to cut it on. */
type Part = Omit<Section, "verdict">;

/** Sections with how clearly they differ, 0..1. */
export type Sections = { readonly sections: readonly Part[]; readonly clarity: number };

/** Fewest downbeats that blocks are taken from. */
const FEWEST = 8;
/** Blocks either way by which the clarity of boundaries is judged, and the novelty of a clear one. */
const CLARITY_REACH = 4;
const CLEAR = 0.1;
/** Length of a block in seconds where no bars are known. */
const BLOCK = 2;

/** Block bounds: every downbeat (or every 2 s without any), with the song's start and end. */
const blockBounds = (downbeats: readonly number[], duration: number): number[] => {
  const inner =
    downbeats.length >= FEWEST
      ? downbeats
      : Array.from({ length: Math.floor(duration / BLOCK) }, (_, index) => index * BLOCK);
  return [0, ...inner.filter((time) => time > 0.1 && time < duration - 0.1), duration];
};

/**
 * Divides a song at downbeats into stretches that keep their character: bars that are alike inside a section, novelty and
 * lift at its start, a preference for eights; then labels and energies. Silence before the first bar stands alone. Tiles
 * the song; never empty.
 */
export const findSections = (
  hearing: Hearing,
  downbeats: readonly number[],
  energy: readonly number[],
): Sections => {
  const duration = hearing.durationInSeconds;
  const bounds = blockBounds(downbeats, duration);
  const colours = blockColours(hearing.harmony, bounds);
  const similarity = selfSimilarity(colours);
  const starts = sectionStarts(colours, lift(energy, bounds), musicBegins(energy, bounds));
  const labels = labelSections(similarity, starts);
  const times = starts.map((start) => bounds[start] ?? 0);
  const energies = sectionEnergies(energy, times, duration);
  const turns = novelty(similarity, CLARITY_REACH);
  const clarityOf = (sharpness: number) => 1 - Math.exp(-sharpness / CLEAR);
  const sections = times.map((start, index) => ({
    start,
    end: times[index + 1] ?? duration,
    label: labels[index] ?? "A",
    energy: energies[index]?.energy ?? 0,
    energyRank: energies[index]?.energyRank ?? 1,
    confidence: index === 0 ? 1 : clarityOf(turns[starts[index] ?? 0] ?? 0),
  }));
  const sharpness = mean(starts.slice(1).map((start) => turns[start] ?? 0));
  return { sections, clarity: starts.length > 1 ? clarityOf(sharpness) : 0 };
};
