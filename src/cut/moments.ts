import type { CutPoint } from "./anchors.ts";
import type { Wish } from "./wishes.ts";

/** The moments that a path may visit, ascending in frames: those of the song, and those that locked lengths lead to. */
export type Moments = {
  readonly points: readonly CutPoint[];
  /** Frame of each point, and of the song's end after them. */
  readonly frames: Int32Array;
  /** 1 where the point is one of the song's own moments; 0 where only a locked length leads. */
  readonly isOfSong: Uint8Array;
  /** Indexes of the song's downbeats, ascending. */
  readonly downbeats: readonly number[];
  /** Index of the point at a frame (the song's end too), or undefined. */
  readonly indexOf: ReadonlyMap<number, number>;
};

/** Frames that runs of locked shots end on when they begin on a moment of the song, or begin on when they end with the song. */
const lockedFrames = (
  shotWishes: readonly Wish[],
  points: readonly CutPoint[],
  total: number,
): number[] => {
  const frames = new Set<number>();
  let fromEnd = total;
  for (const wish of shotWishes.toReversed()) {
    if (wish.lockedInFrames === null) break;
    fromEnd -= wish.lockedInFrames;
    frames.add(fromEnd);
  }
  let lengths = new Set<number>();
  for (const { lockedInFrames } of shotWishes) {
    if (lockedInFrames === null) {
      lengths = new Set();
      continue;
    }
    lengths = new Set([lockedInFrames, ...[...lengths].map((length) => length + lockedInFrames)]);
    for (const length of lengths) for (const point of points) frames.add(point.frame + length);
  }
  return [...frames].filter((frame) => frame > 0 && frame < total);
};

/** The song's points and those that locked lengths need, which lie on no beat. */
export const momentsOf = (
  shotWishes: readonly Wish[],
  points: readonly CutPoint[],
  total: number,
  fps: number,
): Moments => {
  const known = new Set(points.map(({ frame }) => frame));
  const extra = lockedFrames(shotWishes, points, total)
    .filter((frame) => !known.has(frame))
    .map((frame): CutPoint => offBeat(points, frame, fps));
  const all = [...points, ...extra].toSorted((a, b) => a.frame - b.frame);
  const frames = Int32Array.from([...all.map(({ frame }) => frame), total]);
  return {
    points: all,
    frames,
    isOfSong: Uint8Array.from(all, ({ frame }) => (known.has(frame) ? 1 : 0)),
    downbeats: all.flatMap(({ anchor }, index) => (anchor.kind === "downbeat" ? [index] : [])),
    indexOf: new Map([...frames].map((frame, index) => [frame, index])),
  };
};

/** A moment between the song's: it belongs to the section and the bar that sound there. */
const offBeat = (points: readonly CutPoint[], frame: number, fps: number): CutPoint => {
  const before = points.findLast((point) => point.frame <= frame) ?? points[0];
  if (!before) throw new RangeError("A song has at least one moment to cut on: its start.");
  const { bar } = before.anchor;
  return {
    frame,
    anchor: { kind: "free", time: frame / fps, bar, beat: 0 },
    errorInMs: 0,
    opens: null,
    section: before.section,
    isPhrase: false,
    isStrong: false,
  };
};
