/** A picture of 8 bits, YUV 4:2:0, BT.709 in limited range, its three planes one after the other. Sides are even. */
export type YuvPicture = {
  readonly width: number;
  readonly height: number;
  /** `width * height` of luma, then two planes of a quarter of that. */
  readonly bytes: Uint8Array;
};

/** Bytes of one {@link YuvPicture}. */
export const yuvLength = (width: number, height: number): number => (width * height * 3) / 2;
