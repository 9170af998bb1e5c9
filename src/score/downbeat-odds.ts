import { DOWNBEAT_BIAS, DOWNBEAT_WEIGHTS } from "./downbeat-weights.ts";
import { weightedSum } from "./weighted-sum.ts";

/** Log-odds of every beat being a downbeat, from its evidence: a logistic regression fitted on rendered songs. */
export const downbeatOdds = (evidence: readonly (readonly number[])[]): number[] =>
  evidence.map((row) => weightedSum(row, DOWNBEAT_WEIGHTS) + DOWNBEAT_BIAS);
