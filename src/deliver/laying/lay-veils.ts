import type { Veil, VeilPlane } from "./veil.ts";
import type { YuvPicture } from "./yuv-picture.ts";

/** A veil as it lies over one picture: rows from `top` to before `bottom` of it, `down` pixels lower, at an opacity of 0..1. */
export type LaidVeil = {
  readonly veil: Veil;
  readonly opacity: number;
  readonly top: number;
  readonly bottom: number;
  readonly down: number;
};

/** Below this nothing of a veil can be seen in 8 bits. */
const invisible = 1 / 512;

/** Room to lay pictures of one size in: kept from frame to frame. */
export type Table = { readonly luma: Float32Array; readonly chroma: Float32Array };

/** Makes a {@link Table}. */
export const tableFor = (width: number, height: number): Table => ({
  luma: new Float32Array(width * height),
  chroma: new Float32Array((width * height) / 4),
});

/**
 * Lays veils over a picture, in place, the first one lowest: `picture * (1 - cover) + light`, Porter and Duff's "over" (1984).
 *
 * In Y'CbCr this is the same as in R'G'B', for one is a linear map of the other; only the colour's halved resolution differs. All
 * veils are laid before anything is rounded, so that faint ones leave no bands. Veils and table have the picture's size.
 */
export const layVeils = (picture: YuvPicture, layers: readonly LaidVeil[], table: Table): void => {
  const seen = layers.filter(({ opacity, top, bottom }) => opacity > invisible && bottom > top);
  if (seen.length === 0) return;
  const { width, height, bytes } = picture;
  const pixels = width * height;
  layPlane(bytes.subarray(0, pixels), table.luma, seen, 1, ({ luma }) => luma);
  for (const index of [0, 1] as const) {
    const from = pixels + (index * pixels) / 4;
    const plane = bytes.subarray(from, from + pixels / 4);
    layPlane(plane, table.chroma, seen, 2, ({ chroma }) => chroma[index]);
  }
};

const layPlane = (
  bytes: Uint8Array,
  table: Float32Array,
  layers: readonly LaidVeil[],
  step: 1 | 2,
  planeOf: (veil: Veil) => VeilPlane,
): void => {
  table.set(bytes);
  for (const { veil, opacity, top, bottom, down } of layers) {
    const plane = planeOf(veil);
    const first = Math.max(plane.top, Math.round(top / step));
    const last = Math.min(plane.top + plane.rows, Math.round(bottom / step));
    const shift = down / step;
    if (shift === 0) layRows(table, plane, first, last, opacity);
    else layShifted(table, plane, { first, last }, shift, opacity);
  }
  for (let at = 0; at < bytes.length; at++) bytes[at] = (table[at] ?? 0) + 0.5;
};

const layRows = (
  table: Float32Array,
  { width, top, light, cover }: VeilPlane,
  first: number,
  last: number,
  opacity: number,
): void => {
  const offset = top * width;
  for (let at = first * width; at < last * width; at++) {
    const from = at - offset;
    const under = table[at] ?? 0;
    table[at] = under + opacity * ((light[from] ?? 0) - (cover[from] ?? 0) * under);
  }
};

/** A row that lies between two rows of the picture falls on both, by its share. */
const layShifted = (
  table: Float32Array,
  { width, top, light, cover }: VeilPlane,
  { first, last }: { readonly first: number; readonly last: number },
  shift: number,
  opacity: number,
): void => {
  const whole = Math.floor(shift);
  const share = shift - whole;
  const height = table.length / width;
  for (let row = Math.max(0, first + whole); row <= Math.min(height - 1, last + whole); row++) {
    // The row drawn for here, and the one above it that reaches down to here.
    const own = row - whole < last ? (row - whole - top) * width : null;
    const above = row - whole - 1 >= first ? (row - whole - 1 - top) * width : null;
    for (let column = 0; column < width; column++) {
      const at = row * width + column;
      const ownLight = own === null ? 0 : (light[own + column] ?? 0);
      const ownCover = own === null ? 0 : (cover[own + column] ?? 0);
      const aboveLight = above === null ? 0 : (light[above + column] ?? 0);
      const aboveCover = above === null ? 0 : (cover[above + column] ?? 0);
      const under = table[at] ?? 0;
      const lit = ownLight * (1 - share) + aboveLight * share;
      const covered = ownCover * (1 - share) + aboveCover * share;
      table[at] = under + opacity * (lit - covered * under);
    }
  }
};
