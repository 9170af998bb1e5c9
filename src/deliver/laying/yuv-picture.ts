/**
 * Bytes of one picture of 8 bits, YUV 4:2:0, BT.709 in limited range: `width * height` of luma, then two planes of a quarter of
 * that. Sides are even.
 */
export const yuvLength = (width: number, height: number): number => (width * height * 3) / 2;
