/** A size in pixels. */
export type Size = { readonly width: number; readonly height: number };

/** Limits of OpenAI's image models for a size that is not one of the standard three. */
const step = 16;
const fewestPixels = 655_360;
const mostPixels = 8_294_400;
const longestSide = 3_840;

/** Shapes may differ by this much where the exact one would need many more pixels. */
const tolerance = 0.01;
const manyMore = 1.3;

const isAllowed = ({ width, height }: Size): boolean =>
  width * height >= fewestPixels &&
  width * height <= mostPixels &&
  Math.max(width, height) <= longestSide &&
  Math.max(width, height) <= 3 * Math.min(width, height);

const smallest = (wanted: Size, largestError: number): Size | null => {
  for (let width = step; width <= longestSide; width += step) {
    const height = Math.round((width * wanted.height) / wanted.width / step) * step;
    const error = Math.abs((width * wanted.height) / (height * wanted.width) - 1);
    const holds = width >= wanted.width && height >= wanted.height;
    if (holds && error <= largestError && isAllowed({ width, height })) return { width, height };
  }
  return null;
};

/**
 * The smallest size that OpenAI draws (sides divisible by 16, 655,360 to 8,294,400 pixels, no side over 3840, 1:3 to 3:1) which
 * holds `wanted` in its shape, so that nothing has to be enlarged: 1280x720 as it is, 1920x1080 as 2048x1152. A shape that is
 * off by up to 1 % is taken where the exact one needs 30 % more pixels. Null where there is none.
 */
export const editSize = (wanted: Size): Size | null => {
  const exact = smallest(wanted, 1e-9);
  const near = smallest(wanted, tolerance);
  if (!exact || !near) return near;
  const share = (exact.width * exact.height) / (near.width * near.height);
  return share <= manyMore ? exact : near;
};
