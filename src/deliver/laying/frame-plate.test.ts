import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { framePlate } from "./frame-plate.ts";
import { yuvLength } from "./yuv-picture.ts";

const size = { width: 12, height: 8 };
const length = yuvLength(size.width, size.height);

const framed = (picture: Uint8Array, framing: { scale: number; left: number; top: number }) => {
  const into = new Uint8Array(length);
  framePlate(picture, size, framing, into);
  return into;
};

const picture = fc.uint8Array({ minLength: length, maxLength: length });

describe("framePlate", () => {
  test("law: neither enlarged nor moved it is the same picture", () => {
    fc.assert(
      fc.property(picture, (bytes) => {
        expect(framed(bytes, { scale: 1, left: 0, top: 0 })).toEqual(bytes);
      }),
    );
  });

  test("law: an even picture stays even, and nothing is brighter or darker than it was", () => {
    const scale = fc.double({ min: 1, max: 4, noNaN: true });
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(picture, scale, share, share, (bytes, times, x, y) => {
        const framing = {
          scale: times,
          left: x * size.width * (1 - times),
          top: y * size.height * (1 - times),
        };
        const found = framed(bytes, framing);
        const luma = bytes.subarray(0, size.width * size.height);
        for (const value of found.subarray(0, luma.length)) {
          expect(value).toBeGreaterThanOrEqual(Math.min(...luma));
          expect(value).toBeLessThanOrEqual(Math.max(...luma));
        }
        expect(framed(new Uint8Array(length).fill(77), framing)).toEqual(
          new Uint8Array(length).fill(77),
        );
      }),
    );
  });

  test("what was in one place comes to lie in the other: twice as large, its right lower quarter fills the frame", () => {
    const bytes = new Uint8Array(length).fill(16);
    // A bright quarter, on the right and below.
    for (let y = 4; y < 8; y++) for (let x = 6; x < 12; x++) bytes[y * 12 + x] = 200;
    const found = framed(bytes, { scale: 2, left: -12, top: -8 });
    expect([...new Set(found.subarray(12 * 2, 96).filter((_, at) => at % 12 > 1))]).toEqual([200]);
  });
});
