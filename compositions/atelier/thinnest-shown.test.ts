import { expect, test } from "vitest";
import { thinnestInRows, thinnestShown } from "./thinnest-shown.ts";

test.each([
  ["the camera comes nearer", 504, 0.2, 0.6],
  ["the camera goes away", 504, 0.6, 0.2],
  ["a picture of more rows", 1440, 0.5, 0.5],
])("%s: thick enough where it is smallest, and no thicker", (_, rows, first, last) => {
  const thick = thinnestShown({ rows }, { first: { height: first }, last: { height: last } });
  const inRows = [first, last].map((height) => thick * height * rows);
  expect(Math.min(...inRows)).toBeCloseTo(thinnestInRows, 9);
});
