import type { PictureSize } from "../../../src/takes/atelier-request.ts";

/**
 * Pixels that are drawn of a picture: all of them, or where there is less than one sample along an edge of each, that share of
 * both sides, in even numbers, as encoders want them (4:2:0 has one colour for two pixels).
 */
export const drawnSize = (
  { width, height }: Pick<PictureSize, "width" | "height">,
  oversampling: number,
): { readonly width: number; readonly height: number } => {
  if (oversampling >= 1) return { width, height };
  const even = (edge: number) => 2 * Math.max(1, Math.round((edge * oversampling) / 2));
  return { width: even(width), height: even(height) };
};
