import type { Veil, VeilPlane } from "../../../src/deliver/laying/veil.ts";
import { layingArithmetic, type LayingArithmetic } from "./laying-arithmetic.ts";

/** A veil as it lies over one picture: rows from `top` to before `bottom` of it, `down` pixels lower, at an opacity of 0..1. */
export type LaidVeil = {
  readonly veil: PlacedVeil;
  readonly opacity: number;
  readonly top: number;
  readonly bottom: number;
  readonly down: number;
};

/** A picture that others lie over: YUV 4:2:0, its planes one after the other as `yuvLength` counts them, at an opacity of 0..1. The lowest is opaque. */
export type LaidPlate = { readonly bytes: Uint8Array; readonly opacity: number };

/** What else lies over one of several pictures that have plates and lower veils in common, and where its bytes go. */
export type LaidPicture = { readonly veils: readonly LaidVeil[]; readonly into: Uint8Array };

/** A plane of a veil in the table's memory: addresses of its first row's light and cover. */
type PlacedPlane = {
  readonly top: number;
  readonly rows: number;
  readonly light: number;
  readonly cover: number;
};

/** A veil that lies ready on a {@link LayingTable}: luma, Cb, Cr. */
export type PlacedVeil = readonly [PlacedPlane, PlacedPlane, PlacedPlane];

/** Where pictures of one size are laid. Sides are even. */
export type LayingTable = {
  /** Keeps a veil of the table's size at hand for as long as the table is there. */
  readonly place: (veil: Veil) => PlacedVeil;
  /**
   * Lays plates and the veils over them, each over those before it, and writes that into each of the pictures with their own veils over
   * it. To the bit the same as laying each picture by itself. All in one go: several films may be laid on one table in turns.
   */
  readonly lay: (
    plates: readonly LaidPlate[],
    veils: readonly LaidVeil[],
    pictures: readonly LaidPicture[],
  ) => void;
};

/** Below this nothing of a veil can be seen in 8 bits. */
const invisible = 1 / 512;

/** One component of the pictures: where its samples begin in the bytes, and where its row 0 lies in the two tables. */
type Plane = {
  readonly width: number;
  readonly height: number;
  /** Samples from one row of the table to the next: whole steps of the arithmetic. */
  readonly stride: number;
  /** Pixels of the picture to one sample, each way. */
  readonly step: 1 | 2;
  readonly offset: number;
  readonly table: number;
  readonly second: number;
};

/** Room for a whole picture: the table itself, and a second one for what is tried or mixed. */
type Tray = "table" | "second";

/**
 * Makes a {@link LayingTable}. Each layer is `picture * (1 - cover) + light`, Porter and Duff's "over" (1984).
 *
 * In Y'CbCr this is the same as in R'G'B', for one is a linear map of the other; only the colour's halved resolution differs.
 * Samples have six bits behind the point until all is laid, so that faint veils leave no bands.
 */
export const layingTable = (width: number, height: number): LayingTable => {
  const run = layingArithmetic();
  const luma = width * height;
  const length = luma * 1.5;
  // The arithmetic reads and writes whole steps: a little beyond the last sample.
  const picture = run.room(length + 16);
  const planes: readonly Plane[] = [
    { width, height, step: 1 as const, offset: 0 },
    { width: width / 2, height: height / 2, step: 2 as const, offset: luma },
    { width: width / 2, height: height / 2, step: 2 as const, offset: luma * 1.25 },
  ].map((plane) => {
    const stride = Math.ceil(plane.width / 16) * 16;
    const bytes = stride * plane.height * 2;
    return { ...plane, stride, table: run.room(bytes), second: run.room(bytes) };
  });
  const blank = run.room(width * 2 + 32);
  const scratch = { light: run.room(width * 2 + 32), cover: run.room(width * 2 + 32) };

  const widen = (bytes: Uint8Array, which: Tray): void => {
    run.bytes().set(bytes, picture);
    for (const plane of planes)
      for (let row = 0; row < plane.height; row++)
        run.widen(
          picture + plane.offset + row * plane.width,
          plane[which] + row * plane.stride * 2,
          plane.width,
        );
  };
  const narrow = (into: Uint8Array, which: Tray): void => {
    for (const plane of planes)
      for (let row = 0; row < plane.height; row++)
        run.narrow(
          plane[which] + row * plane.stride * 2,
          picture + plane.offset + row * plane.width,
          plane.width,
        );
    into.set(run.bytes().subarray(picture, picture + length));
  };
  const layVeils = (veils: readonly LaidVeil[], which: Tray): void => {
    planes.forEach((plane, index) => {
      for (const laid of veils) {
        const placed = laid.veil[index];
        if (placed)
          layPlane(run, { ...plane, table: plane[which] }, placed, laid, { blank, scratch });
      }
    });
  };
  const layPlates = (lowest: LaidPlate, others: readonly LaidPlate[]): void => {
    widen(lowest.bytes, "table");
    for (const { bytes, opacity } of others) {
      widen(bytes, "second");
      for (const { table, second, stride, height: rows } of planes)
        run.mix(table, table, second, share(opacity), stride * rows);
    }
  };
  const copyToSecond = (): void => {
    for (const { table, second, stride, height: rows } of planes)
      run.bytes().copyWithin(second, table, table + stride * rows * 2);
  };
  return {
    place: (veil) => [
      placePlane(run, veil.luma),
      placePlane(run, veil.chroma[0]),
      placePlane(run, veil.chroma[1]),
    ],
    lay: (plates, veils, pictures) => {
      const [lowest, ...others] = plates;
      if (!lowest) throw new RangeError("a picture without plates");
      const common = veils.filter(isSeen);
      const each = pictures.map((picture) => ({ ...picture, veils: picture.veils.filter(isSeen) }));
      const isBare = others.length === 0 && common.length === 0;
      if (isBare && each.every((picture) => picture.veils.length === 0)) {
        for (const { into } of each) into.set(lowest.bytes);
        return;
      }
      layPlates(lowest, others);
      layVeils(common, "table");
      for (const { veils: own, into } of each) {
        if (own.length > 0) {
          copyToSecond();
          layVeils(own, "second");
        }
        narrow(into, own.length > 0 ? "second" : "table");
      }
    },
  };
};

const isSeen = ({ opacity, top, bottom }: LaidVeil): boolean => opacity > invisible && bottom > top;

/** 0..1 as Q15. */
const share = (part: number): number => Math.round(Math.min(1, Math.max(0, part)) * 32_767);

const placePlane = (run: LayingArithmetic, plane: VeilPlane): PlacedPlane => {
  const { width, top, rows } = plane;
  const stride = Math.ceil(width / 16) * 16;
  const put = (values: Float32Array, one: number): number => {
    const at = run.room(stride * rows * 2);
    const samples = new Int16Array(run.bytes().buffer, at, stride * rows);
    for (let row = 0; row < rows; row++)
      for (let column = 0; column < width; column++)
        samples[row * stride + column] = Math.round((values[row * width + column] ?? 0) * one);
    return at;
  };
  return { top, rows, light: put(plane.light, 64), cover: put(plane.cover, 32_767) };
};

type Spare = {
  readonly blank: number;
  readonly scratch: { readonly light: number; readonly cover: number };
};

const layPlane = (
  run: LayingArithmetic,
  { table, stride, step, height }: Plane,
  veil: PlacedPlane,
  { opacity, top, bottom, down }: LaidVeil,
  { blank, scratch }: Spare,
): void => {
  const first = Math.max(veil.top, Math.round(top / step));
  const end = Math.min(veil.top + veil.rows, Math.round(bottom / step));
  const rowOf = (plane: number, row: number): number => plane + (row - veil.top) * stride * 2;
  const part = share(opacity);
  if (down === 0) {
    if (end <= first) return;
    const [light, cover] = [rowOf(veil.light, first), rowOf(veil.cover, first)];
    run.lay(table + first * stride * 2, light, cover, part, stride * (end - first));
    return;
  }
  const whole = Math.floor(down / step);
  // A row that lies between two rows of the picture falls on both, by its share.
  const between = share(down / step - whole);
  const wanted = (plane: number, row: number): number =>
    row >= first && row < end ? rowOf(plane, row) : blank;
  for (let row = Math.max(0, first + whole); row <= Math.min(height - 1, end + whole); row++) {
    for (const kind of ["light", "cover"] as const) {
      const [own, above] = [wanted(veil[kind], row - whole), wanted(veil[kind], row - whole - 1)];
      run.mix(scratch[kind], own, above, between, stride);
    }
    run.lay(table + row * stride * 2, scratch.light, scratch.cover, part, stride);
  }
};
