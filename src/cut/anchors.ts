import type { Score, Section } from "../score/score.ts";
import { errorInMs, toFrames } from "../time/rounding.ts";
import type { Anchor } from "./cut.ts";

/** A moment a cut may fall on, in frames and in the music. */
export type CutPoint = {
  readonly frame: number;
  readonly anchor: Anchor;
  readonly errorInMs: number;
  /** The section that starts here (its border lies within half a beat), or null. */
  readonly opens: Section | null;
  /** The section that sounds here. */
  readonly section: Section;
};

/** Seconds between free moments where the song has no beat to go by. */
const freeBeatInSeconds = 0.5;

/**
 * Every moment of the song a cut may fall on, ascending: frame 0, then each beat, each rounded from the song's own time.
 * Where the song does not beat for more than two beats' time, free moments fill the gap. The song's end is not among them.
 */
export const cutPoints = (score: Score, fps: number): CutPoint[] => {
  const lastFrame = toFrames(score.durationInSeconds, fps) - 1;
  const start: Anchor = { kind: "start", time: 0, bar: 0, beat: 0 };
  const beats = beatAnchors(score);
  const beatsFromStart = toFrames(beats[0]?.time ?? score.durationInSeconds, fps) === 0;
  const moments = fillGaps(beatsFromStart ? beats : [start, ...beats], score);
  const openings = openingMoments(moments, score);
  let previous = -1;
  return moments.flatMap((anchor) => {
    const frame = toFrames(anchor.time, fps);
    if (frame <= previous || frame > lastFrame) return [];
    previous = frame;
    return [
      {
        frame,
        anchor,
        errorInMs: errorInMs(frame, anchor.time, fps),
        opens: openings.get(anchor) ?? null,
        section: sectionAt(score, anchor.time),
      },
    ];
  });
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

const fillGaps = (anchors: readonly Anchor[], score: Score): Anchor[] => {
  const step = score.tempo > 0 ? 60 / score.tempo : freeBeatInSeconds;
  return anchors.flatMap((anchor, index) => {
    const next = anchors[index + 1]?.time ?? score.durationInSeconds;
    const gap = next - anchor.time;
    if (gap <= 2 * step) return [anchor];
    const count = Math.round(gap / step) - 1;
    const free = Array.from({ length: count }, (_, k): Anchor => {
      const time = anchor.time + (gap * (k + 1)) / (count + 1);
      return { kind: "free", time, bar: anchor.bar, beat: 0 };
    });
    return [anchor, ...free];
  });
};

/** For each section the moment nearest to its border, a downbeat if one lies within half a bar. */
const openingMoments = (anchors: readonly Anchor[], score: Score): Map<Anchor, Section> => {
  const beat = score.tempo > 0 ? 60 / score.tempo : freeBeatInSeconds;
  const openings = new Map<Anchor, Section>();
  for (const section of score.sections) {
    const distance = (anchor: Anchor) =>
      Math.abs(anchor.time - section.start) + (anchor.kind === "downbeat" ? 0 : beat / 2);
    const nearest = anchors.reduce<Anchor | null>(
      (best, anchor) => (best && distance(best) <= distance(anchor) ? best : anchor),
      null,
    );
    if (nearest && Math.abs(nearest.time - section.start) <= beat * 2)
      openings.set(nearest, section);
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
