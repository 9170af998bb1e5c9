import type { PlannedShot } from "./planned-shot.ts";
import { usableFrames, type Footage } from "./footage.ts";
import { varied } from "./variety.ts";

/** What one shot asks of the cut, in frames. */
export type Wish = {
  readonly shot: PlannedShot;
  readonly shortestInFrames: number;
  /** The most it may last in this cut. */
  readonly longestInFrames: number;
  /** The longest that its author wrote; beyond it, it holds or plays in slow motion. */
  readonly writtenLongestInFrames: number;
  /** The length the shot would have if the song's time were shared out by weight and pace alone. */
  readonly idealInFrames: number;
  /** A length kept exactly, or null. */
  readonly lockedInFrames: number | null;
  /** Whether this shot opens a scene. */
  readonly opensScene: boolean;
};

/** How far the wishes may be bent. */
export type Bending = {
  /** 0..1: how much of each shot's own `stretch` it may use. */
  readonly stretch: number;
  /** Widens every shot's limits by this factor (1 = as written). */
  readonly slack: number;
  /** Chosen clips by shot: no shot outlasts its clip. */
  readonly footage: Footage;
};

/** Wishes taken as they were written. */
export const unbent: Bending = { stretch: 0, slack: 1, footage: {} };

/** How much longer than the average a calm shot wants to be, and how much shorter a driven one. */
const paceFactor = { calm: 1.5, free: 1, driven: 0.65 } as const;

/** The frames of a shot's locked length, or null. */
export const lockedFrames = ({ music }: PlannedShot, fps: number): number | null => {
  if (music.locked === null) return null;
  return "frames" in music.locked
    ? music.locked.frames
    : Math.max(1, Math.round(music.locked.seconds * fps));
};

/** A shot's limits in frames. A locked length goes before all others; a limit between two frames is rounded in its favour. */
export const limitsOf = (shot: PlannedShot, fps: number, { stretch, slack, footage }: Bending) => {
  const locked = lockedFrames(shot, fps);
  if (locked !== null) return { shortest: locked, written: locked, longest: locked, locked };
  const { music } = shot;
  const frames = (seconds: number) => Math.max(1, Math.floor(seconds * slack * fps + 0.5));
  const there = usableFrames(shot, footage);
  const written = Math.min(frames(music.longest), there);
  const longest = Math.max(1, Math.floor(written * music.stretch ** stretch + 1e-9));
  const shortest = Math.max(1, Math.ceil((music.shortest / slack) * fps - 0.5));
  // A clip shorter than the shot's shortest is used as it is: nothing longer can be shown.
  return { shortest: Math.min(shortest, longest), written, longest, locked: null };
};

/**
 * The shots' wishes, their ideal lengths sharing out `totalInFrames`: each shot takes weight x pace of a common measure,
 * kept between its shortest and longest, and the common measure is found by bisection so that the ideals sum to the song.
 * Where all ask for the same, variety comes from {@link varied}.
 */
export const wishes = (
  shots: readonly PlannedShot[],
  totalInFrames: number,
  fps: number,
  bending: Bending = unbent,
): Wish[] => {
  const limits = shots.map((shot) => limitsOf(shot, fps, bending));
  const shares = varied(shots.map(({ music }) => music.weight * paceFactor[music.pace]));
  const lengths = (measure: number) =>
    limits.map(({ shortest, longest }, index) =>
      Math.min(longest, Math.max(shortest, (shares[index] ?? 1) * measure)),
    );
  const measure = bisect((value) => sum(lengths(value)) < totalInFrames, 0, 64 * totalInFrames);
  const ideals = lengths(measure);
  return shots.map((shot, index) => ({
    shot,
    shortestInFrames: limits[index]?.shortest ?? 1,
    longestInFrames: limits[index]?.longest ?? 1,
    writtenLongestInFrames: limits[index]?.written ?? 1,
    idealInFrames: ideals[index] ?? 1,
    lockedInFrames: limits[index]?.locked ?? null,
    opensScene: index > 0 && shots[index - 1]?.scene !== shot.scene,
  }));
};

const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);

/** The border between where `below` holds and where it does not, after 40 halvings. */
const bisect = (below: (value: number) => boolean, low: number, high: number): number => {
  let [from, to] = [low, high];
  for (let k = 0; k < 40; k++) {
    const middle = (from + to) / 2;
    if (below(middle)) from = middle;
    else to = middle;
  }
  return to;
};
