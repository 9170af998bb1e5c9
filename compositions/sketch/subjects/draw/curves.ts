/** A point of the drawing: x to the right, y down, in the figure's units. */
export type Pt = readonly [number, number];

/** One decimal is a tenth of a thousandth of the figure: enough, and keeps the markup short. */
export const n = (value: number): string => {
  const rounded = Math.round(value * 10) / 10;
  return String(rounded === 0 ? 0 : rounded);
};

/** Straight lines through the points, as an SVG path. */
export const polygon = (points: readonly Pt[], close = true): string =>
  points.length === 0
    ? ""
    : `M${points.map(([x, y]) => `${n(x)} ${n(y)}`).join("L")}${close ? "Z" : ""}`;

/** A soft curve through all points (Catmull-Rom as cubic Béziers), open or closed. */
export const smooth = (points: readonly Pt[], close = false): string => {
  const count = points.length;
  const first = points[0];
  if (!first || count < 3) return polygon(points, close);
  const at = (index: number): Pt =>
    points[close ? (index + count) % count : Math.max(0, Math.min(count - 1, index))] ?? first;
  const pieces = Array.from({ length: close ? count : count - 1 }, (_, i) => {
    const [a, b, c, d] = [at(i - 1), at(i), at(i + 1), at(i + 2)];
    const one = `${n(b[0] + (c[0] - a[0]) / 6)} ${n(b[1] + (c[1] - a[1]) / 6)}`;
    const two = `${n(c[0] - (d[0] - b[0]) / 6)} ${n(c[1] - (d[1] - b[1]) / 6)}`;
    return `C${one} ${two} ${n(c[0])} ${n(c[1])}`;
  });
  return `M${n(first[0])} ${n(first[1])}${pieces.join("")}${close ? "Z" : ""}`;
};

/** The point at `t` (0 first, 1 last) of the soft curve through the points. */
export const along = (points: readonly Pt[], t: number): Pt => {
  const first = points[0] ?? [0, 0];
  const last = points.length - 1;
  const place = Math.max(0, Math.min(1, t)) * last;
  const i = Math.min(Math.max(0, last - 1), Math.floor(place));
  const u = place - i;
  const at = (index: number): Pt => points[Math.max(0, Math.min(last, index))] ?? first;
  const [a, b, c, d] = [at(i - 1), at(i), at(i + 1), at(i + 2)];
  const blend = (p: number, q: number, r: number, s: number) =>
    0.5 *
    (2 * q +
      (r - p) * u +
      (2 * p - 5 * q + 4 * r - s) * u * u +
      (3 * q - p - 3 * r + s) * u * u * u);
  return [blend(a[0], b[0], c[0], d[0]), blend(a[1], b[1], c[1], d[1])];
};

/** `count` points (at least 2) evenly spread by parameter along the soft curve through the points. */
export const resample = (points: readonly Pt[], count: number): readonly Pt[] =>
  Array.from({ length: count }, (_, i) => along(points, i / (count - 1)));

/** Between two points: 0 gives `a`, 1 gives `b`. */
export const between = (a: Pt, b: Pt, t: number): Pt => [
  a[0] + (b[0] - a[0]) * t,
  a[1] + (b[1] - a[1]) * t,
];

/** The two edges of a band of changing width about a spine. Width is the whole width at t = 0..1. */
export const edges = (
  spine: readonly Pt[],
  width: (t: number) => number,
): { readonly left: readonly Pt[]; readonly right: readonly Pt[] } => {
  const side = (sign: number) =>
    spine.map((point, i): Pt => {
      const a = spine[Math.max(0, i - 1)] ?? point;
      const b = spine[Math.min(spine.length - 1, i + 1)] ?? point;
      const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
      const size = Math.hypot(dx, dy) || 1;
      const half = (sign * width(i / Math.max(1, spine.length - 1))) / 2;
      return [point[0] + (-dy / size) * half, point[1] + (dx / size) * half];
    });
  return { left: side(-1), right: side(1) };
};

/** A filled band about a spine, as a closed path. */
export const band = (spine: readonly Pt[], width: (t: number) => number): string => {
  const { left, right } = edges(spine, width);
  return `${smooth(left)}L${smooth(right.toReversed()).slice(1)}Z`;
};

/** A brush stroke: swells to `width` and runs out at both ends; `heavy` (0..1) says where it is widest. */
export const stroke = (points: readonly Pt[], width: number, heavy = 0.5, samples = 7): string => {
  const power = Math.log(0.5) / Math.log(Math.max(0.05, Math.min(0.95, heavy)));
  return band(resample(points, samples), (t) => width * Math.sin(Math.PI * t ** power));
};

/** Points written as a line of numbers, as one notes them down: `trace("0 -20, 14 3.5")`. */
export const trace = (line: string): readonly Pt[] =>
  line.split(",").map((pair): Pt => {
    const [x = "0", y = "0"] = pair.trim().split(" ");
    return [Number(x), Number(y)];
  });
