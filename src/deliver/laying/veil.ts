/** One plane of a veil, row by row: `light` is its value above black times its opacity, `cover` its opacity (0..1). */
export type VeilPlane = {
  readonly width: number;
  /** First row of the picture that the plane holds, and how many. */
  readonly top: number;
  readonly rows: number;
  readonly light: Float32Array;
  readonly cover: Float32Array;
};

/** A transparent picture, ready to be laid over YUV 4:2:0 pictures of its size. Rows without anything in them are left out. */
export type Veil = {
  readonly width: number;
  readonly height: number;
  readonly luma: VeilPlane;
  /** Cb and Cr, at half the size. */
  readonly chroma: readonly [VeilPlane, VeilPlane];
};

/** RGBA of 8 bits, not multiplied by its alpha; sides are even. */
export type RgbaPicture = {
  readonly width: number;
  readonly height: number;
  readonly bytes: Uint8Array;
};

/** Rows of R'G'B' (0..255) to Y'CbCr in limited range. Recommendation ITU-R BT.709-6, items 3.2 to 3.4. */
const toLuma = [0.182585, 0.614231, 0.062007, 16] as const;
const toBlue = [-0.100644, -0.338572, 0.439216, 128] as const;
const toRed = [0.439216, -0.398942, -0.040274, 128] as const;

type Row = readonly [number, number, number, number];

/** Even borders around the rows in which something is not transparent; no rows at all where nothing is. */
const inkedRows = ({ width, height, bytes }: RgbaPicture): { top: number; bottom: number } => {
  const isInked = (row: number) => {
    for (let at = (row * width + 1) * 4 - 1; at < (row + 1) * width * 4; at += 4)
      if (bytes[at] !== 0) return true;
    return false;
  };
  let [top, bottom] = [0, height];
  while (top < bottom && !isInked(top)) top += 1;
  while (bottom > top && !isInked(bottom - 1)) bottom -= 1;
  return { top: top - (top % 2), bottom: bottom + (bottom % 2) };
};

/** The plane of one component; each value is the mean of `step` x `step` pixels, weighted by their opacity. */
const planeOf = (
  { width, bytes }: RgbaPicture,
  rows: { readonly top: number; readonly bottom: number },
  step: 1 | 2,
  [red, green, blue, black]: Row,
): VeilPlane => {
  const columns = width / step;
  const count = (rows.bottom - rows.top) / step;
  const light = new Float32Array(columns * count);
  const cover = new Float32Array(columns * count);
  const share = 1 / (255 * step * step);
  for (let row = 0; row < count * step; row++) {
    for (let column = 0; column < width; column++) {
      const from = ((rows.top + row) * width + column) * 4;
      const opacity = (bytes[from + 3] ?? 0) * share;
      if (opacity === 0) continue;
      const to = Math.floor(row / step) * columns + Math.floor(column / step);
      const value =
        red * (bytes[from] ?? 0) +
        green * (bytes[from + 1] ?? 0) +
        blue * (bytes[from + 2] ?? 0) +
        black;
      light[to] = (light[to] ?? 0) + value * opacity;
      cover[to] = (cover[to] ?? 0) + opacity;
    }
  }
  return { width: columns, top: rows.top / step, rows: count, light, cover };
};

/** Makes a {@link Veil} of a transparent picture. */
export const veilOf = (picture: RgbaPicture): Veil => {
  const rows = inkedRows(picture);
  return {
    width: picture.width,
    height: picture.height,
    luma: planeOf(picture, rows, 1, toLuma),
    chroma: [planeOf(picture, rows, 2, toBlue), planeOf(picture, rows, 2, toRed)],
  };
};
