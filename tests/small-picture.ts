import { PNG } from "pngjs";

/** A picture as mean colours: `columns` x `rows` cells of red, green and blue, 0 to 255. */
export type SmallPicture = readonly number[];

/** A part of a picture, in shares of its width and height. */
export type Part = {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
};

const whole: Part = { left: 0, top: 0, width: 1, height: 1 };

/** Shrinks a PNG, or a part of it, to a few cells by averaging, so that two ways of drawing one picture can be compared at any size. */
export const shrink = (
  png: Buffer,
  columns: number,
  rows: number,
  part: Part = whole,
): SmallPicture => {
  const full = PNG.sync.read(png);
  const [left, top] = [Math.round(part.left * full.width), Math.round(part.top * full.height)];
  const width = Math.round(part.width * full.width);
  const height = Math.round(part.height * full.height);
  const cells = Array.from({ length: columns * rows }, () => [0, 0, 0, 0]);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const cell =
        cells[Math.floor((y * rows) / height) * columns + Math.floor((x * columns) / width)];
      if (!cell) continue;
      for (const channel of [0, 1, 2]) {
        cell[channel] =
          (cell[channel] ?? 0) +
          (full.data[((top + y) * full.width + left + x) * 4 + channel] ?? 0);
      }
      cell[3] = (cell[3] ?? 0) + 1;
    }
  }
  return cells.flatMap(([red = 0, green = 0, blue = 0, count = 1]) => [
    red / count,
    green / count,
    blue / count,
  ]);
};

/** Mean difference of two pictures of the same cells, 0 (the same) to 255. */
export const difference = (a: SmallPicture, b: SmallPicture): number =>
  a.reduce((sum, value, index) => sum + Math.abs(value - (b[index] ?? 0)), 0) / a.length;
