/** How far the ratio of width to height may be off, as a share: tools round 16:9 to multiples of 8, 16 or 32 pixels. */
const ratioTolerance = 0.03;

/** Fewest lines a picture or clip may have. */
export const fewestLines = 360;

/** A width and a height in pixels. */
export type Size = { readonly width: number; readonly height: number };

/** Whether a size has another shape than was asked for, or too few lines; null when it is fine. Larger and smaller are fine. */
export const shapeTrouble = (came: Size, asked: Size): "wrong-ratio" | "too-small" | null => {
  const off = came.width / came.height / (asked.width / asked.height);
  if (Math.abs(Math.log(off)) > Math.log(1 + ratioTolerance)) return "wrong-ratio";
  return Math.min(came.width, came.height) < fewestLines ? "too-small" : null;
};
