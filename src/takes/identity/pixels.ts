/** A decoded picture: three bytes a pixel (red, green, blue; sRGB), row after row from the top. */
export type Pixels = {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
};

/** Luma of a pixel by its number, 0 to 255 (ITU-R BT.709 weights on the coded values). */
export const lumaAt = ({ data }: Pixels, index: number): number => {
  const at = index * 3;
  return 0.2126 * (data[at] ?? 0) + 0.7152 * (data[at + 1] ?? 0) + 0.0722 * (data[at + 2] ?? 0);
};

/** A rectangle in shares of the picture, 0 to 1. */
export type Region = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

/** The part of a picture that a region covers, whole pixels, at least one. */
export const cropPixels = (pixels: Pixels, region: Region): Pixels => {
  const left = clamp(Math.floor(region.x * pixels.width), 0, pixels.width - 1);
  const top = clamp(Math.floor(region.y * pixels.height), 0, pixels.height - 1);
  const right = clamp(Math.ceil((region.x + region.width) * pixels.width), left + 1, pixels.width);
  const bottom = clamp(
    Math.ceil((region.y + region.height) * pixels.height),
    top + 1,
    pixels.height,
  );
  const [width, height] = [right - left, bottom - top];
  const data = new Uint8Array(width * height * 3);
  for (let y = 0; y < height; y += 1) {
    const start = ((top + y) * pixels.width + left) * 3;
    data.set(pixels.data.subarray(start, start + width * 3), y * width * 3);
  }
  return { width, height, data };
};

/** The mean colour of each cell of a grid, as a small picture. Cells of a picture smaller than the grid repeat its pixels. */
export const gridOf = (pixels: Pixels, columns: number, rows: number): Pixels => {
  if (pixels.width === columns && pixels.height === rows) return pixels;
  const data = new Uint8Array(columns * rows * 3);
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const cell = cropPixels(pixels, {
        x: column / columns,
        y: row / rows,
        width: 1 / columns,
        height: 1 / rows,
      });
      data.set(meanColour(cell), (row * columns + column) * 3);
    }
  }
  return { width: columns, height: rows, data };
};

const meanColour = ({ width, height, data }: Pixels): [number, number, number] => {
  const sum = [0, 0, 0];
  for (let at = 0; at < data.length; at += 1) sum[at % 3] = (sum[at % 3] ?? 0) + (data[at] ?? 0);
  const count = width * height;
  const [red = 0, green = 0, blue = 0] = sum;
  return [Math.round(red / count), Math.round(green / count), Math.round(blue / count)];
};

const clamp = (value: number, least: number, most: number): number =>
  Math.min(most, Math.max(least, value));
