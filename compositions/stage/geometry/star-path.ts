import type { Place } from "./frame.ts";

/**
 * A star of light: `points` needles around `centre`, the first pointing up; `waist` is the width of its body as a share of
 * its reach, and its sides are drawn in, as light flares from a polished edge.
 */
export const starPath = (centre: Place, reach: number, points: number, waist: number): string => {
  const at = (turn: number, radius: number) => {
    const angle = turn * 2 * Math.PI - Math.PI / 2;
    return `${short(centre.x + Math.cos(angle) * radius)} ${short(centre.y + Math.sin(angle) * radius)}`;
  };
  const needles = Array.from({ length: points }, (_, index) => {
    const between = at((index + 0.5) / points, reach * waist);
    const inner = at((index + 0.08) / points, reach * waist * 1.4);
    const outer = at((index + 0.92) / points, reach * waist * 1.4);
    return `Q${inner} ${between}Q${outer} ${at((index + 1) / points, reach)}`;
  });
  return `M${at(0, reach)}${needles.join("")}Z`;
};

const short = (value: number): number => Math.round(value * 10) / 10;
