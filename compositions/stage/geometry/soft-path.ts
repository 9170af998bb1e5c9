import type { Place } from "./frame.ts";

/** Closed loops as SVG path text, corners rounded: curves between the middles of the sides, the corners as handles. */
export const softPath = (loops: readonly (readonly Place[])[]): string =>
  loops.map(loopPath).join("");

const loopPath = (loop: readonly Place[]): string => {
  const last = loop.at(-1);
  const first = loop[0];
  if (!last || !first) return "";
  const curves = loop.map((corner, index) => {
    const after = loop[index + 1] ?? first;
    return `Q${short(corner)} ${short(middle(corner, after))}`;
  });
  return `M${short(middle(last, first))}${curves.join("")}Z`;
};

const middle = (a: Place, b: Place): Place => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 });

const short = (place: Place): string =>
  `${Math.round(place.x * 10) / 10} ${Math.round(place.y * 10) / 10}`;
