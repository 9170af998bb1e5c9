import type { Pixels } from "./pixels.ts";

/** A picture from a function of place (0 to 1 each) to red, green and blue, 0 to 255. */
export const drawn = (
  width: number,
  height: number,
  colour: (x: number, y: number) => readonly [number, number, number],
): Pixels => {
  const data = new Uint8Array(width * height * 3);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      data.set(colour((x + 0.5) / width, (y + 0.5) / height), (y * width + x) * 3);
    }
  }
  return { width, height, data };
};

/** One colour all over. */
export const plain = (width: number, height: number, colour: readonly [number, number, number]) =>
  drawn(width, height, () => colour);

/** Soft waves, each seed others; `shift` moves them by a share of the width. */
export const waves = (seed: number, width = 128, height = 72, shift = 0): Pixels =>
  drawn(width, height, (x, y) => {
    const wave = (phase: number) =>
      127 +
      60 * Math.sin((seed * 1.7 + 2) * (x + shift) * 3 + phase + seed) +
      60 * Math.sin((seed * 1.3 + 1) * y * 4 - phase + seed * 2.3);
    return [wave(0), wave(2), wave(4)];
  });
