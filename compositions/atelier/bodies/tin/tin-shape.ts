import type { BufferGeometry } from "three";
import { loft, round, type RoundedBox, type Step } from "./loft.ts";

/** The tin in boxes: it stands on the bottom of its box, a little behind the middle. */
export const tinShape = {
  box: { width: 0.62, depth: 0.42, corner: 0.13 },
  floor: -0.5,
  brim: -0.12,
  felt: -0.34,
  /** Height of the lid above its own brim. */
  lid: 0.1,
  back: -0.16,
} as const;

const thick = 0.012;
const rolled = 0.014;

/** Body of the tin: from under its floor up the outside, over the rolled brim, and down the inside to the felt. */
export const tinBody = (): BufferGeometry => {
  const { box, floor, brim, felt } = tinShape;
  const wall: readonly Step[] = [
    ...round([0.03, floor + 0.03], 0.03, 0.75, 0.5 * 2, 4),
    ...[0.2, 0.4, 0.6, 0.8].map((share): Step => [0, floor + (brim - floor) * share]),
    [0, brim - 2.4 * rolled],
    ...round([0.002, brim - rolled], rolled, 0.9, 0.5, 9),
    [thick + 0.004, brim - 2.4 * rolled],
    [thick + 0.004, (brim + felt) / 2],
    [thick + 0.006, felt - 0.02],
  ];
  return loft(box, [[0.2, floor], ...wall]);
};

/** The lid over a brim at y 0: from inside its top, down its skirt, round the lower edge, up the outside and over the top. */
export const tinLid = (): BufferGeometry => {
  const { box, lid } = tinShape;
  const wider: RoundedBox = {
    width: box.width + 0.012,
    depth: box.depth + 0.012,
    corner: box.corner + 0.012,
  };
  const inside: readonly Step[] = [
    [0.432, lid - 0.012],
    [0.2, lid - 0.012],
    [0.05, lid - 0.014],
    [0.018, lid - 0.03],
    [0.014, 0],
  ];
  const outside: readonly Step[] = [
    [-0.003, 0.015],
    [0, lid * 0.4],
    ...round([0.035, lid - 0.035], 0.035, 0, 0.25, 6),
    [0.07, lid],
    ...round([0.085, lid], 0.006, 0.5, 0.25, 3).map(([inset, y]): Step => [inset, y]),
    [0.11, lid + 0.01],
    [0.25, lid + 0.016],
    [0.432, lid + 0.018],
  ];
  return loft(wider, [...inside, ...round([0.004, -0.004], 0.008, 0.45, 1.05, 5), ...outside]);
};

/** The felt that lines the tin: a floor that climbs a little at the walls. */
export const tinFelt = (): BufferGeometry => {
  const { box, felt } = tinShape;
  return loft(box, [
    [0.012, felt + 0.03],
    [0.02, felt + 0.012],
    [0.05, felt],
    [0.12, felt - 0.004],
    [0.2, felt],
    [0.3, felt - 0.002],
    [0.42, felt],
  ]);
};
