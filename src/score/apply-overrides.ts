import { atTempo, tapped } from "./override-beats.ts";
import { overrideBorders, type Impossible } from "./override-borders.ts";
import type { ScoreOverrides } from "./overrides.ts";
import { barsLike, barsThrough, metersOf, nearestBeat } from "./rebar.ts";
import type { Score } from "./score.ts";
import { stretchesOf } from "./stretches.ts";
import { tempoOf } from "./tempo-of.ts";
import { tenthOfMilliseconds } from "./tenth-of-milliseconds.ts";

/** A score with what a person laid down over it, or what of that cannot be. */
export type OverriddenScore =
  | { readonly ok: true; readonly score: Score }
  | { readonly ok: false; readonly impossible: readonly Impossible[] };

type Beats = Pick<Score, "beats" | "downbeats" | "meter">;

/** Bars of beats that were chosen anew, by the meter that is wanted or else the one that was heard. */
const COMMON_METER = 4;

const withBeats = (score: Score, { beats, snapToAttacks, tempo }: ScoreOverrides): Beats => {
  const heard = { beats: score.beats, downbeats: score.downbeats, meter: score.meter };
  if (beats === null && tempo === null) return heard;
  const meter = score.meter > 0 ? score.meter : COMMON_METER;
  const chosen = beats === null ? score.beats : snapToAttacks ? tapped(beats, score.onsets) : beats;
  const base = beats === null ? score.downbeats : barsLike(chosen, meter, score.downbeats);
  const next = atTempo(chosen, base, tempo);
  return { beats: next, downbeats: barsLike(next, meter, base), meter };
};

const withOffset = (
  score: Score,
  now: Beats,
  offsetInMs: number,
): { beats: Beats; score: Score } => {
  if (offsetInMs === 0) return { beats: now, score };
  const moved = (time: number) => tenthOfMilliseconds(time + offsetInMs / 1000);
  const inside = (time: number) => time >= 0 && time <= score.durationInSeconds;
  const onBeat = new Set(score.beats);
  const border = (time: number) =>
    onBeat.has(time) && time > 0 && inside(moved(time)) ? moved(time) : time;
  return {
    beats: {
      ...now,
      beats: now.beats.map(moved).filter(inside),
      downbeats: now.downbeats.map(moved).filter(inside),
    },
    score: {
      ...score,
      sections: score.sections.map((section) => ({
        ...section,
        start: border(section.start),
        end: border(section.end),
      })),
    },
  };
};

const withBars = (now: Beats, { meter, firstDownbeat }: ScoreOverrides): Beats | Impossible => {
  if (meter === null && firstDownbeat === null) return now;
  const wanted = meter ?? (now.meter > 0 ? now.meter : COMMON_METER);
  if (firstDownbeat === null) {
    return { ...now, meter: wanted, downbeats: barsLike(now.beats, wanted, now.downbeats) };
  }
  const near = nearestBeat(now.beats, firstDownbeat);
  const interval = 60 / Math.max(1, tempoOf(now.beats));
  if (near === null || near.distance > interval / 2) {
    return {
      path: ["firstDownbeat"],
      message: `no beat lies within half a beat of ${firstDownbeat.toFixed(2)} s`,
    };
  }
  return { ...now, meter: wanted, downbeats: barsThrough(now.beats, wanted, near.index) };
};

const beyond = (score: Score, { beats, firstDownbeat }: ScoreOverrides): Impossible[] => {
  const end = score.durationInSeconds;
  const message = `the song ends at ${end.toFixed(2)} s`;
  const late = beats?.findIndex((beat) => beat > end) ?? -1;
  return [
    ...(late >= 0 ? [{ path: ["beats", late], message }] : []),
    ...((firstDownbeat ?? 0) > end ? [{ path: ["firstDownbeat"], message }] : []),
  ];
};

const inWords = ({ beats, tempo, offsetInMs, meter, firstDownbeat }: ScoreOverrides): string[] => [
  ...(beats === null ? [] : [`${beats.length} tapped beats`]),
  ...(tempo === null ? [] : [tempo === "double" ? "tempo doubled" : "tempo halved"]),
  ...(offsetInMs === 0 ? [] : [`beats moved by ${offsetInMs} ms`]),
  ...(meter === null ? [] : [`${meter} beats in a bar`]),
  ...(firstDownbeat === null ? [] : [`a bar opens at ${firstDownbeat.toFixed(2)} s`]),
];

/** What a person says is certain. */
const confidenceOf = (score: Score, overrides: ScoreOverrides): Score["confidence"] => {
  const { beats, tempo, meter, firstDownbeat } = overrides;
  const beatsKnown = beats !== null || tempo !== null;
  return {
    ...score.confidence,
    tempo: beatsKnown ? 1 : score.confidence.tempo,
    beats: beatsKnown ? 1 : score.confidence.beats,
    meter: meter === null ? score.confidence.meter : 1,
    downbeats: firstDownbeat === null ? score.confidence.downbeats : 1,
  };
};

/**
 * Lays a person's corrections over a heard score, in this order: tapped beats, tempo, offset, meter and first downbeat,
 * borders. What was not said stays as it was heard; what follows from it (tempo, stretches, energies and verdicts of
 * sections) is made anew, and what was said gets confidence 1. Pure: heard again, the same corrections hold again.
 */
export const applyOverrides = (heard: Score, overrides: ScoreOverrides): OverriddenScore => {
  const late = beyond(heard, overrides);
  if (late.length > 0) return { ok: false, impossible: late };
  const { beats: moved, score } = withOffset(
    heard,
    withBeats(heard, overrides),
    overrides.offsetInMs,
  );
  const bars = withBars(moved, overrides);
  if ("message" in bars) return { ok: false, impossible: [bars] };
  const settled: Score = {
    ...score,
    ...bars,
    tempo: tempoOf(bars.beats),
    stretches: stretchesOf(bars.beats, metersOf(bars.beats, bars.downbeats, bars.meter)),
    alternatives: overrides.beats === null && overrides.tempo === null ? score.alternatives : [],
    confidence: confidenceOf(score, overrides),
  };
  const { sections, applied, impossible } = overrideBorders(settled, overrides.borders);
  if (impossible.length > 0) return { ok: false, impossible };
  const said = [...inWords(overrides), ...applied];
  return said.length === 0
    ? { ok: true, score: heard }
    : { ok: true, score: { ...settled, sections, overrides: said } };
};
