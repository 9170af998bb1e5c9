import { expect, test } from "vitest";
import { blurred, reliefOf, type Grid } from "./relief.ts";

/** A square of paint in the middle of an empty grid. */
const square = (size: number): Grid => ({
  width: size,
  height: size,
  values: Float32Array.from({ length: size * size }, (_, i) => {
    const [x, y] = [i % size, Math.floor(i / size)];
    return Math.min(x, y) >= size / 4 && Math.max(x, y) < (size * 3) / 4 ? 1 : 0;
  }),
});

const look = { fine: 1, wide: 3, hills: [] };

/** Red and green of a pixel, `y` from the bottom. */
const normalAt = (bytes: Uint8Array, size: number, x: number, y: number) => [
  (bytes[(y * size + x) * 4] ?? 0) - 128,
  (bytes[(y * size + x) * 4 + 1] ?? 0) - 128,
];

test("a blur keeps all of the paint that is far from the border", () => {
  const sum = ({ values }: Grid) => values.reduce((total, value) => total + value, 0);
  expect(sum(blurred(square(40), 2))).toBeCloseTo(sum(square(40)), 1);
});

test("edges turn away from the middle, to the right and up", () => {
  const bytes = reliefOf(square(40), look);
  expect(normalAt(bytes, 40, 29, 20)[0]).toBeGreaterThan(20);
  expect(normalAt(bytes, 40, 10, 20)[0]).toBeLessThan(-20);
  expect(normalAt(bytes, 40, 20, 29)[1]).toBeGreaterThan(20);
  expect(normalAt(bytes, 40, 20, 10)[1]).toBeLessThan(-20);
});

test("a hill rises towards its middle", () => {
  const hill = { x: 20, y: 20, radius: 5, height: 8 };
  const bytes = reliefOf(
    { ...square(40), values: new Float32Array(1600) },
    { ...look, hills: [hill] },
  );
  expect(normalAt(bytes, 40, 23, 19)[0]).toBeGreaterThan(20);
  expect(normalAt(bytes, 40, 17, 19)[0]).toBeLessThan(-20);
});
