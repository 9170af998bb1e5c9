/** A stretch of time in whole frames: `startInFrames` is inside, `startInFrames + durationInFrames` is the first frame after it. */
export type FrameRange = { readonly startInFrames: number; readonly durationInFrames: number };

/** The first frame after the range. */
export const endInFrames = (range: FrameRange): number =>
  range.startInFrames + range.durationInFrames;

/** Whether `frame` lies inside the range (its end excluded). */
export const containsFrame = (range: FrameRange, frame: number): boolean =>
  frame >= range.startInFrames && frame < endInFrames(range);

/** Whether two ranges share a frame. */
export const overlap = (a: FrameRange, b: FrameRange): boolean =>
  a.startInFrames < endInFrames(b) && b.startInFrames < endInFrames(a);

/** Whether two ranges are the same frames. */
export const isSameRange = (a: FrameRange, b: FrameRange): boolean =>
  a.startInFrames === b.startInFrames && a.durationInFrames === b.durationInFrames;

/** Start frame of every item when items lie end to end from frame 0: a running sum. Positions are derived, never stored. */
export const startFrames = (durationsInFrames: readonly number[]): number[] => {
  let start = 0;
  return durationsInFrames.map((duration) => {
    const mine = start;
    start += duration;
    return mine;
  });
};
