import type { Format } from "../film/film-file.ts";

/** Pixels of a picture or clip. */
export type AskSize = { readonly width: number; readonly height: number };

/** Sides that image models take are multiples of this (gpt-image-2). */
const step = 16;

/** Area that is asked for: 2048x1152, below what gpt-image-2 calls experimental (2560x1440). */
const area = 2048 * 1152;

const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b));

/**
 * What an image model is asked for in a format: of its very shape where a size near 2048x1152 pixels with both sides divisible
 * by 16 has it (16:9, 9:16, 1:1, 4:5 ...), else the nearest shape. Ratio within 1:3 and 3:1.
 */
export const pictureSize = ({ width, height }: Pick<Format, "width" | "height">): AskSize => {
  const common = divisor(width, height);
  const [across, down] = [width / common, height / common];
  const times = Math.round(Math.sqrt(area / (across * down)) / step);
  const exact = { width: across * step * times, height: down * step * times };
  const ratio = Math.min(3, Math.max(1 / 3, width / height));
  const isTaken = ratio === width / height && exact.width * exact.height < 1.25 * area;
  if (times >= 1 && isTaken) return exact;
  const round = (pixels: number) => Math.round(pixels / step) * step;
  const wide = round(Math.sqrt(area * ratio));
  return { width: wide, height: Math.max(step, round(wide / ratio)) };
};

/** What a video model makes at 720p in a format: the shorter side 720 pixels, the other one even. */
export const clipSize = ({ width, height }: Pick<Format, "width" | "height">): AskSize => {
  const scale = 720 / Math.min(width, height);
  const even = (pixels: number) => Math.round((pixels * scale) / 2) * 2;
  return { width: even(width), height: even(height) };
};
