import type { BufferGeometry } from "three";
import { curveThrough } from "../mesh/curve.ts";
import { layGrid } from "../mesh/grid.ts";

// All in head units: chin 0, top of the skull 1, x to her left, z forward, 0 above the ears.

const profile = curveThrough([
  [0, 0.235],
  [0.03, 0.318],
  [0.06, 0.35],
  [0.12, 0.36],
  [0.2, 0.368],
  [0.3, 0.377],
  [0.4, 0.378],
  [0.47, 0.39],
  [0.56, 0.415],
  [0.68, 0.415],
  [0.8, 0.36],
  [0.9, 0.26],
]);
const nose = curveThrough([
  [0.24, 0],
  [0.264, 0.012],
  [0.286, 0.054],
  [0.313, 0.072],
  [0.345, 0.047],
  [0.39, 0.02],
  [0.455, 0.002],
  [0.5, 0],
]);
const noseWidth = curveThrough([
  [0.25, 0.06],
  [0.3, 0.058],
  [0.36, 0.044],
  [0.46, 0.036],
]);
const lips = curveThrough([
  [0.055, 0.024],
  [0.095, 0.004],
  [0.125, -0.008],
  [0.15, 0.015],
  [0.168, 0.026],
  [0.184, 0.014],
  [0.194, 0.003],
  [0.204, 0.02],
  [0.218, 0.031],
  [0.236, 0.012],
  [0.262, 0],
]);
const back = curveThrough([
  [0, 0.14],
  [0.05, 0.02],
  [0.12, -0.04],
  [0.2, -0.24],
  [0.35, -0.4],
  [0.6, -0.44],
  [0.9, -0.3],
]);
const width = curveThrough([
  [0, 0.05],
  [0.03, 0.098],
  [0.07, 0.142],
  [0.13, 0.194],
  [0.2, 0.248],
  [0.3, 0.3],
  [0.4, 0.322],
  [0.5, 0.332],
  [0.65, 0.35],
  [0.8, 0.31],
  [0.9, 0.24],
]);

/** Middle of the head's cross-section, front to back. */
const middle = 0.02;

const power = (value: number, exponent: number) => Math.sign(value) * Math.abs(value) ** exponent;

/** The face and the skull under the hair: brow, small nose, lips and chin in profile; the columns lie closest in front. */
export const headGeometry = (detail: number): BufferGeometry =>
  layGrid({ rows: 40 * detail, columns: 32 * detail, closed: true }, (row, column) => {
    const y = 0.88 * (1 - row);
    if (row === 1) return [0, 0.02, 0.12];
    const c = column * 2 - 1;
    const angle = Math.PI * (0.36 * c + 0.64 * c ** 3);
    const square = 2 / (y < 0.12 ? 2 : 2 + Math.min(0.2, (y - 0.12) * 2));
    const x = width(y) * power(Math.sin(angle), square);
    const deep = power(Math.cos(angle), square);
    const centre = Math.max(middle, back(y) + 0.1);
    const base = centre + deep * (deep > 0 ? profile(y) - centre : centre - back(y));
    if (deep <= 0) return [x, y, base];
    const ridge = nose(y) * Math.exp(-((x / noseWidth(y)) ** 2));
    const mouth = lips(y) * Math.exp(-((x / 0.092) ** 2));
    const socket = -0.014 * bump(Math.abs(x) - 0.15, 0.07) * bump(y - 0.42, 0.05);
    const cheek = 0.012 * bump(Math.abs(x) - 0.2, 0.1) * bump(y - 0.29, 0.09);
    return [x, y, base + ridge + mouth + socket + cheek];
  });

const bump = (value: number, width: number) => Math.exp(-((value / width) ** 2));
