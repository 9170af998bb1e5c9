import { PNG } from "pngjs";

/** A picture as mean colours: `columns` x `rows` cells of red, green and blue, 0 to 255. */
export type SmallPicture = readonly number[];

/** Shrinks a PNG to a few cells by averaging, so that two ways of drawing one picture can be compared at any size. */
export const shrink = (png: Buffer, columns: number, rows: number): SmallPicture => {
  const { width, height, data } = PNG.sync.read(png);
  const cells = Array.from({ length: columns * rows }, () => [0, 0, 0, 0]);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const cell =
        cells[Math.floor((y * rows) / height) * columns + Math.floor((x * columns) / width)];
      if (!cell) continue;
      for (const channel of [0, 1, 2]) {
        cell[channel] = (cell[channel] ?? 0) + (data[(y * width + x) * 4 + channel] ?? 0);
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
