import { ONSET_HOP } from "./onset-strength.ts";

/** Tempi around the centre, as ratios: one and a half percent apart, up to about a quarter either way. */
const STEP = 1.015;
const REACH = 15;
const WIDTH = 2 * REACH + 1;
/** Price of changing the tempo by one step between two beats, in deviations of onset strength. */
const CHANGE = 0.6;
/** A tempo moves by at most this many steps from beat to beat. */
const MOVE = 2;
/** Frames a beat may lie off its period, because frames are 10 ms long; priced per frame. */
const SLACK = 1;
const SLACK_PRICE = 0.05;

type Table = {
  /** Best score of a beat at frame f whose tempo is state s, at f * WIDTH + s. */
  readonly score: Float32Array;
  /** State and frame of the beat before; -1 where the path begins. */
  readonly fromFrame: Int32Array;
  readonly fromState: Int8Array;
};

const periodsAround = (tempo: number): number[] =>
  Array.from({ length: WIDTH }, (_, state) => (60 / tempo / ONSET_HOP) * STEP ** (REACH - state));

/** Scores the beat at `frame` of tempo `state` by the best beat before it, about `period` frames earlier. */
const scoreBeat = (table: Table, frame: number, state: number, period: number, own: number) => {
  const lowest = Math.max(0, state - MOVE);
  const highest = Math.min(WIDTH - 1, state + MOVE);
  let best = Number.NEGATIVE_INFINITY;
  let fromFrame = -1;
  let fromState = state;
  for (let slack = -SLACK; slack <= SLACK; slack += 1) {
    const before = frame - period + slack;
    if (before < 0) continue;
    const price = SLACK_PRICE * Math.abs(slack);
    for (let other = lowest; other <= highest; other += 1) {
      const value =
        (table.score[before * WIDTH + other] ?? 0) - CHANGE * Math.abs(other - state) - price;
      if (value <= best) continue;
      best = value;
      fromFrame = before;
      fromState = other;
    }
  }
  const at = frame * WIDTH + state;
  table.score[at] = own + best;
  table.fromFrame[at] = fromFrame;
  table.fromState[at] = fromState;
};

const fill = (score: Float32Array, periods: readonly number[]): Table => {
  const table: Table = {
    score: new Float32Array(score.length * WIDTH),
    fromFrame: new Int32Array(score.length * WIDTH).fill(-1),
    fromState: new Int8Array(score.length * WIDTH),
  };
  const wholePeriods = Int32Array.from(periods, Math.round);
  for (let frame = 0; frame < score.length; frame += 1) {
    const own = score[frame] ?? 0;
    for (let state = 0; state < WIDTH; state += 1) {
      if (frame < (periods[state] ?? 0)) table.score[frame * WIDTH + state] = own;
      else scoreBeat(table, frame, state, wholePeriods[state] ?? 1, own);
    }
  }
  return table;
};

const lastBeat = (table: Table, frames: number, longest: number): number => {
  let best = -1;
  for (let at = Math.max(0, frames - Math.round(longest)) * WIDTH; at < frames * WIDTH; at += 1) {
    if (best < 0 || (table.score[at] ?? 0) > (table.score[best] ?? 0)) best = at;
  }
  return best;
};

/**
 * Beats near one tempo: dynamic programming over time and tempo (Ellis 2007, "Beat tracking by dynamic programming", with
 * the tempo as a state as in Krebs, Böck and Widmer 2015, so that it may drift by a quarter either way). `score` is onset
 * strength against its surroundings, one value every {@link ONSET_HOP}; the answer is beat positions in frames, ascending,
 * covering the whole curve.
 */
export const followTempo = (score: Float32Array, tempo: number): number[] => {
  const periods = periodsAround(tempo);
  const table = fill(score, periods);
  const beats: number[] = [];
  let at = lastBeat(table, score.length, periods[0] ?? 1);
  while (at >= 0) {
    const frame = Math.floor(at / WIDTH);
    beats.push(frame);
    const fromFrame = table.fromFrame[at] ?? -1;
    at = fromFrame < 0 ? -1 : fromFrame * WIDTH + (table.fromState[at] ?? 0);
  }
  return beats.reverse();
};
