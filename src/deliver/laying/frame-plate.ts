import type { Plate } from "./recipe.ts";

/** Pixels of one side as they are taken from the picture: between `from` and the one after it, by `share`. */
type Taken = { readonly from: Int32Array; readonly share: Float32Array };

/** Where each of `count` samples comes from, of as many that were scaled and moved. Samples have their values at their middles. */
const takenFrom = (count: number, scale: number, moved: number): Taken => {
  const [from, share] = [new Int32Array(count), new Float32Array(count)];
  for (let at = 0; at < count; at++) {
    const place = Math.min(count - 1, Math.max(0, (at + 0.5 - moved) / scale - 0.5));
    from[at] = Math.min(count - 2, Math.floor(place));
    share[at] = place - (from[at] ?? 0);
  }
  return { from, share };
};

/**
 * Writes a YUV 4:2:0 picture, enlarged and moved, into another of the same size: bilinear, as browsers enlarge. `framing` is in
 * pixels of this picture.
 */
export const framePlate = (
  picture: Uint8Array,
  { width, height }: { readonly width: number; readonly height: number },
  { scale, left, top }: NonNullable<Plate["framing"]>,
  into: Uint8Array,
): void => {
  const luma = width * height;
  const planes = [
    { offset: 0, step: 1 },
    { offset: luma, step: 2 },
    { offset: luma * 1.25, step: 2 },
  ];
  for (const { offset, step } of planes) {
    const [across, down] = [width / step, height / step];
    const columns = takenFrom(across, scale, left / step);
    const rows = takenFrom(down, scale, top / step);
    for (let row = 0; row < down; row++) {
      const upper = offset + (rows.from[row] ?? 0) * across;
      const below = rows.share[row] ?? 0;
      for (let column = 0; column < across; column++) {
        const at = upper + (columns.from[column] ?? 0);
        const beside = columns.share[column] ?? 0;
        const [a = 0, b = 0] = [picture[at], picture[at + 1]];
        const [c = 0, d = 0] = [picture[at + across], picture[at + across + 1]];
        const first = a + (b - a) * beside;
        into[offset + row * across + column] = first + (c + (d - c) * beside - first) * below + 0.5;
      }
    }
  }
};
