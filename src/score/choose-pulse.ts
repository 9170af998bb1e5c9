import type { Believed } from "./alternatives.ts";
import { beatEvidence } from "./beat-evidence.ts";
import { downbeatOdds } from "./downbeat-odds.ts";
import type { Hearing } from "./hearing.ts";
import { pulsePortrait } from "./pulse-portrait.ts";
import { pulseReadings, type PulseReading } from "./pulse-readings.ts";
import { PULSE_WEIGHTS } from "./pulse-weights.ts";
import { withTempoTurns } from "./tempo-turns.ts";
import { weightedSum } from "./weighted-sum.ts";

/** The way to tap along that was chosen, with how sure the choice is. */
export type Pulse = PulseReading & {
  /** Log-odds of each beat being a downbeat. */
  readonly downbeatOdds: readonly number[];
  /** Share of belief in this very reading, 0..1. */
  readonly belief: number;
  /** Share of belief in all readings of this tempo (within 4 %), whatever their phase, 0..1. */
  readonly tempoBelief: number;
  /** All other readings, each with its share of belief. */
  readonly others: readonly Believed[];
};

const SAME_TEMPO = 0.04;

/**
 * Chooses the metrical level and phase people would tap: every reading's portrait is scored with fixed weights (a
 * conditional logit fitted on rendered songs) and the highest score wins. Null when there is nothing to tap along to.
 */
export const choosePulse = (hearing: Hearing): Pulse | null => {
  const readings = pulseReadings(hearing).map(({ beats, tempo }) => {
    const odds = downbeatOdds(beatEvidence(hearing, beats));
    const score = weightedSum(pulsePortrait(hearing, beats, tempo, odds), PULSE_WEIGHTS);
    return { reading: { beats, tempo }, odds, score };
  });
  const ranked = readings.toSorted((a, b) => b.score - a.score);
  const best = ranked[0];
  if (best === undefined) return null;
  const beats = withTempoTurns(
    hearing,
    best.reading,
    ranked.map(({ reading }) => reading),
  );
  const against = ({ score }: { readonly score: number }) => Math.exp(score - best.score);
  const total = ranked.reduce((sum, other) => sum + against(other), 0);
  const sameTempo = ranked.filter(
    ({ reading }) => Math.abs(reading.tempo / best.reading.tempo - 1) <= SAME_TEMPO,
  );
  return {
    beats,
    tempo: best.reading.tempo,
    downbeatOdds:
      beats === best.reading.beats ? best.odds : downbeatOdds(beatEvidence(hearing, beats)),
    belief: 1 / total,
    tempoBelief: sameTempo.reduce((sum, other) => sum + against(other), 0) / total,
    others: ranked
      .slice(1)
      .map((other) => ({ tempo: other.reading.tempo, belief: against(other) / total })),
  };
};
