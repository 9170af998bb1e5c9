/** Where a transition lies: its cut, and how many frames it takes in all. */
export type CutSpan = { readonly cutInFrames: number; readonly frames: number };

/** First frame of the transition: floor(frames / 2) frames lie before the cut, the rest after. */
export const firstFrame = (span: CutSpan): number => span.cutInFrames - Math.floor(span.frames / 2);

/**
 * How far a transition has come at `frame`: exactly 0.5 on the cut's own frame, so that what peaks there peaks on the beat;
 * 0 on the last frame before it begins and earlier, 1 on the first frame after it and later.
 */
export const junctionProgress = (span: CutSpan, frame: number): number => {
  const before = Math.floor(span.frames / 2) + 1;
  const after = Math.max(1, span.frames - Math.floor(span.frames / 2));
  const fromCut = frame - span.cutInFrames;
  const progress = 0.5 + (fromCut < 0 ? fromCut / before : fromCut / after) / 2;
  return Math.min(1, Math.max(0, progress));
};
