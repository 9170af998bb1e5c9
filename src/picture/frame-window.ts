import { clamp, mix, mixRatio } from "./numbers.ts";
import { pictureHeight, pictureWidth, unionOf } from "./picture.ts";
import type { Box, Spot } from "./picture.ts";

/** Share of a frame's width and height inside which titles and main subjects are safe (SMPTE ST 2046-1). */
export const titleSafe = 0.9;

/** Something the window should keep whole, and how much it may be widened for it (1 = not at all). */
export type Kept = { readonly box: Box; readonly widening: number };

/** What a window is composed from. */
export type FrameWindowInput = {
  /** Pixels of the format; only their ratio counts. */
  readonly width: number;
  readonly height: number;
  /** What every format keeps, in picture units. */
  readonly focus: Spot;
  /** Most important first. */
  readonly subjects: readonly Kept[];
};

/**
 * The part of the world a format shows, in picture units. 16:9 shows the whole picture.
 *
 * Any other shape is composed: the largest crop of the picture around `focus`, widened step by step (beyond the top and
 * bottom, or the sides, of the 16:9 picture) while that brings one more subject inside title-safe.
 */
export const frameWindow = (input: FrameWindowInput): Box => {
  const ratio = input.width / input.height;
  if (Math.abs(ratio - pictureWidth / pictureHeight) < 0.01) {
    return { x: 0, y: 0, width: pictureWidth, height: pictureHeight };
  }
  const crop = Math.min(pictureHeight, pictureWidth / ratio);
  const { needed, height } = gather(input, ratio, crop);
  const size = { width: height * ratio, height };
  return {
    x: placed(input.focus.x, size.width, pictureWidth, needed.x, needed.width),
    y: placed(input.focus.y, size.height, pictureHeight, needed.y, needed.height),
    ...size,
  };
};

/** Between two windows of one shape: `share` 0 is `a`, 1 is `b`; sizes change by equal ratios. */
export const mixWindow = (a: Box, b: Box, share: number): Box => {
  const width = mixRatio(a.width, b.width, share);
  const height = mixRatio(a.height, b.height, share);
  const x = mix(a.x + a.width / 2, b.x + b.width / 2, share);
  const y = mix(a.y + a.height / 2, b.y + b.height / 2, share);
  return { x: x - width / 2, y: y - height / 2, width, height };
};

/** What lies in the picture counts; what the storyboard itself cuts off is not brought back. */
const insidePicture = (box: Box): Box => {
  const x = clamp(box.x, 0, pictureWidth);
  const y = clamp(box.y, 0, pictureHeight);
  return {
    x,
    y,
    width: clamp(box.x + box.width, x, pictureWidth) - x,
    height: clamp(box.y + box.height, y, pictureHeight) - y,
  };
};

const gather = (input: FrameWindowInput, ratio: number, crop: number) => {
  let needed: Box = { x: input.focus.x, y: input.focus.y, width: 0, height: 0 };
  let height = crop;
  for (const { box, widening } of input.subjects) {
    const union = unionOf(needed, insidePicture(box));
    // The picture's own edge is safe enough along the side the crop does not touch.
    const across = ratio < pictureWidth / pictureHeight ? union.width / ratio : union.height;
    const wanted = Math.max(height, across / titleSafe);
    if (wanted <= crop * widening) {
      needed = union;
      height = wanted;
    }
  }
  return { needed, height };
};

/** Start of the window on one axis: the focus keeps its share of the frame, then what is needed is brought inside. */
const placed = (
  focus: number,
  size: number,
  whole: number,
  from: number,
  length: number,
): number => {
  const share = clamp(focus / whole, 0.3, 0.7);
  const margin = Math.min((size * (1 - titleSafe)) / 2, Math.max(0, size - length) / 2);
  const start = size > whole ? -(size - whole) * share : clamp(focus - size / 2, 0, whole - size);
  if (length > size) return from + length / 2 - size / 2;
  return size > whole ? start : clamp(start, from + length + margin - size, from - margin);
};
