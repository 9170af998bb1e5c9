import { lastAtOrBefore } from "../score/last-at-or-before.ts";
import type { Score, Section } from "../score/score.ts";
import { errorInMs } from "../time/rounding.ts";
import type { Anchor } from "./cut.ts";
import { frameOfMoment } from "./frame-of-moment.ts";

/** A moment a cut may fall on, in frames and in the music. */
export type CutPoint = {
  readonly frame: number;
  readonly anchor: Anchor;
  readonly errorInMs: number;
  /** The section that starts here (its border lies within half a beat), or null. */
  readonly opens: Section | null;
  /** The section that sounds here. */
  readonly section: Section;
  /** Whether a phrase begins here; where none were heard, every bar begins one. */
  readonly isPhrase: boolean;
  /** Whether it is the stronger half of its bar: the downbeat, or the beat in the middle of a bar of even beats. */
  readonly isStrong: boolean;
};

/** Seconds between free moments where the song has no beat to go by. */
const freeBeatInSeconds = 0.5;

/** A beat this near a phrase's beginning, in seconds, is that beginning. */
const samePhrase = 0.12;

/**
 * Every moment of the song a cut may fall on, ascending: frame 0, then each beat, and in sections that are cut on phrases each
 * phrase that begins between beats; each rounded from the song's own time, `leadInFrames` early. Where the song does not beat
 * for more than two beats' time, free moments fill the gap, on the attacks nearest to an even division. The song's end is not
 * among them.
 */
export const cutPoints = (score: Score, fps: number, leadInFrames: number): CutPoint[] => {
  const frameOf = (time: number) => frameOfMoment(time, fps, leadInFrames);
  const lastFrame = Math.round(score.durationInSeconds * fps) - 1;
  const start: Anchor = { kind: "start", time: 0, bar: 0, beat: 0 };
  const beats = beatAnchors(score);
  const beatsFromStart = frameOf(beats[0]?.time ?? score.durationInSeconds) === 0;
  const sounding = withPhrases(beatsFromStart ? beats : [start, ...beats], score);
  const moments = fillGaps(sounding, score);
  const openings = openingMoments(moments, score);
  const phrases = score.phrases.map(({ time }) => time);
  let previous = -1;
  return moments.flatMap((anchor) => {
    const frame = frameOf(anchor.time);
    if (frame <= previous || frame > lastFrame) return [];
    previous = frame;
    return [
      {
        frame,
        anchor,
        errorInMs: errorInMs(frame, anchor.time, fps),
        opens: openings.get(anchor) ?? null,
        section: sectionAt(score, anchor.time),
        isPhrase:
          phrases.length === 0
            ? anchor.kind === "downbeat"
            : anchor.kind === "phrase" || nearest(phrases, anchor.time) <= samePhrase,
        isStrong:
          anchor.beat === 1 || (score.meter % 2 === 0 && anchor.beat === score.meter / 2 + 1),
      },
    ];
  });
};

/** Distance to the nearest of ascending times; infinite when there is none. */
const nearest = (ascending: readonly number[], time: number): number => {
  const before = lastAtOrBefore(ascending, time);
  return Math.min(
    time - (ascending[before] ?? Number.NEGATIVE_INFINITY),
    (ascending[before + 1] ?? Number.POSITIVE_INFINITY) - time,
  );
};

const beatAnchors = (score: Score): Anchor[] => {
  const downbeats = new Set(score.downbeats);
  let bar = 0;
  let beat = 0;
  return score.beats.map((time) => {
    const opensBar = downbeats.has(time);
    bar += opensBar ? 1 : 0;
    beat = opensBar ? 1 : beat + 1;
    return { kind: opensBar ? "downbeat" : "beat", time, bar, beat };
  });
};

/** Adds the phrases that begin off the beat, in the sections that are cut on phrases. */
const withPhrases = (anchors: readonly Anchor[], score: Score): Anchor[] => {
  const times = anchors.map(({ time }) => time);
  const loose = score.phrases.flatMap(({ time }): Anchor[] => {
    const isLoose =
      sectionAt(score, time).verdict === "phrase" && nearest(times, time) > samePhrase;
    const bar = anchors[lastAtOrBefore(times, time)]?.bar ?? 0;
    return isLoose ? [{ kind: "phrase", time, bar, beat: 0 }] : [];
  });
  return [...anchors, ...loose].toSorted((a, b) => a.time - b.time);
};

const fillGaps = (anchors: readonly Anchor[], score: Score): Anchor[] => {
  const step = score.tempo > 0 ? 60 / score.tempo : freeBeatInSeconds;
  const attacks = score.onsets.map(({ time }) => time);
  return anchors.flatMap((anchor, index) => {
    const next = anchors[index + 1]?.time ?? score.durationInSeconds;
    const gap = next - anchor.time;
    if (gap <= 2 * step) return [anchor];
    const count = Math.round(gap / step) - 1;
    const free = Array.from({ length: count }, (_, k): Anchor => {
      const even = anchor.time + (gap * (k + 1)) / (count + 1);
      const time = attackNear(attacks, even, gap / (count + 1) / 4);
      return { kind: "free", time, bar: anchor.bar, beat: 0 };
    });
    return [anchor, ...free];
  });
};

/** The attack nearest to `time`, if it is at most `reach` seconds away; else `time`. */
const attackNear = (attacks: readonly number[], time: number, reach: number): number => {
  const before = lastAtOrBefore(attacks, time);
  const [left, right] = [attacks[before] ?? -Infinity, attacks[before + 1] ?? Infinity];
  const attack = time - left <= right - time ? left : right;
  return Math.abs(attack - time) <= reach ? attack : time;
};

/** For each section the moment nearest to its border, a downbeat if one lies within half a bar. */
const openingMoments = (anchors: readonly Anchor[], score: Score): Map<Anchor, Section> => {
  const beat = score.tempo > 0 ? 60 / score.tempo : freeBeatInSeconds;
  const openings = new Map<Anchor, Section>();
  for (const section of score.sections) {
    const distance = (anchor: Anchor) =>
      Math.abs(anchor.time - section.start) + (anchor.kind === "downbeat" ? 0 : beat / 2);
    const nearestAnchor = anchors.reduce<Anchor | null>(
      (best, anchor) => (best && distance(best) <= distance(anchor) ? best : anchor),
      null,
    );
    if (nearestAnchor && Math.abs(nearestAnchor.time - section.start) <= beat * 2)
      openings.set(nearestAnchor, section);
  }
  return openings;
};

const sectionAt = (score: Score, time: number): Section => {
  const [first, ...rest] = score.sections;
  if (!first) throw new RangeError("A score has at least one section; this one has none.");
  return rest.reduce(
    (current, section) => (section.start <= time + 1e-6 ? section : current),
    first,
  );
};
