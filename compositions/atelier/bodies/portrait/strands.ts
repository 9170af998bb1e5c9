import type { SeededRandom } from "../../../../src/picture/seeded-random.ts";
import type { Brush } from "./canvas.ts";

/** A point of the drawing. */
export type Point = readonly [x: number, y: number];

/** Points from `"x y, x y"`. */
export const trace = (text: string): readonly Point[] =>
  text.split(",").map((pair): Point => {
    const [x = 0, y = 0] = pair.trim().split(/\s+/).map(Number);
    return [x, y];
  });

/** The point a part `share` (0..1) of the way along a line, on a smooth curve through its points. */
export const along = (line: readonly Point[], share: number): Point => {
  const place = Math.min(1, Math.max(0, share)) * (line.length - 1);
  const index = Math.min(line.length - 2, Math.floor(place));
  const t = place - index;
  const at = (i: number): Point => line[Math.min(line.length - 1, Math.max(0, i))] ?? [0, 0];
  const [a, b, c, d] = [at(index - 1), at(index), at(index + 1), at(index + 2)];
  const curve = (p: number, q: number, r: number, s: number) =>
    q + 0.5 * t * (r - p + t * (2 * p - 5 * q + 4 * r - s + t * (3 * (q - r) + s - p)));
  return [curve(a[0], b[0], c[0], d[0]), curve(a[1], b[1], c[1], d[1])];
};

/** Guide strands from one side of the hair to the other, each from root to end. */
export type Guides = readonly (readonly Point[])[];

/** The point of the strand `across` (0..1) the guides, `share` of the way from root to end. */
export const onStrand = (guides: Guides, across: number, share: number): Point => {
  const place = Math.min(1, Math.max(0, across)) * (guides.length - 1);
  const index = Math.min(guides.length - 2, Math.floor(place));
  const a = along(guides[index] ?? [[0, 0]], share);
  const b = along(guides[index + 1] ?? [[0, 0]], share);
  const part = place - index;
  return [a[0] + (b[0] - a[0]) * part, a[1] + (b[1] - a[1]) * part];
};

/** Draws a strand from `from` to `to` (0 root, 1 end) with the brush's stroke. */
export const drawStrand = (
  brush: Brush,
  guides: Guides,
  across: number,
  [from, to]: readonly [number, number],
): void => {
  const steps = 12;
  brush.beginPath();
  for (let i = 0; i <= steps; i++) {
    const [x, y] = onStrand(guides, across, from + ((to - from) * i) / steps);
    if (i === 0) brush.moveTo(x, y);
    else brush.lineTo(x, y);
  }
  brush.stroke();
};

/** How a head of hair is painted: see {@link paintHair}. */
export type HairStroke = {
  readonly guides: Guides;
  readonly shape: Path2D;
  readonly count: number;
  /** Where along the strands the light lies, 0 root .. 1 end. */
  readonly shine: readonly [number, number];
  /** Lower ends run out unevenly by about this much. */
  readonly ragged: number;
};

/**
 * Paints hair in tones, not in colours: red is how light the strand is, green how much it shines. So the same hair can stand
 * in any light.
 */
export const paintHair = (brush: Brush, hair: HairStroke, random: SeededRandom): void => {
  const { guides, count, shine, ragged } = hair;
  brush.fillStyle = "#600000";
  brush.fill(hair.shape);
  brush.save();
  for (let i = 0; i < count; i++) {
    const across = random.next();
    const end = 1 + (random.next() * ragged) / 400;
    const tone = Math.round(random.between(40, 128));
    brush.strokeStyle = `rgb(${tone} 0 0)`;
    brush.lineWidth = random.between(1.2, 4.5);
    drawStrand(brush, guides, across, [random.between(0, 0.25), end]);
  }
  brush.globalCompositeOperation = "source-atop";
  for (let i = 0; i < count * 2; i++) {
    const tone =
      random.next() < 0.55
        ? Math.round(random.between(10, 60))
        : Math.round(random.between(120, 235));
    brush.strokeStyle = `rgb(${tone} 0 0 / ${random.between(0.18, 0.6).toFixed(2)})`;
    brush.lineWidth = random.between(0.5, 1.7);
    const from = random.between(0, 0.6);
    drawStrand(brush, guides, random.next(), [from, Math.min(1, from + random.between(0.3, 0.9))]);
  }
  paintShine(brush, hair, count, shine, random);
  paintShine(brush, hair, Math.round(count * 0.3), [0.62, 0.92], random, 0.35);
  brush.restore();
};

/** The broken band of light across straight hair: each strand in three strokes, short ones brightest. */
const paintShine = (
  brush: Brush,
  { guides }: HairStroke,
  count: number,
  [from, to]: readonly [number, number],
  random: SeededRandom,
  amount = 1,
): void => {
  brush.globalCompositeOperation = "lighter";
  for (let i = 0; i < count; i++) {
    const across = (i + random.next()) / count;
    const middle = (from + to) / 2 + random.between(-0.25, 0.25) * (to - from);
    const long = ((to - from) / 2) * random.between(0.3, 1);
    const strength = amount * random.between(5, 27) * (0.55 + 0.45 * Math.sin(across * 17 + 1));
    for (const share of [1, 0.84, 0.68, 0.52, 0.36, 0.2]) {
      brush.strokeStyle = `rgb(0 ${Math.round(Math.max(0, strength))} 0)`;
      brush.lineWidth = random.between(0.7, 2.4);
      drawStrand(brush, guides, across, [middle - long * share, middle + long * share]);
    }
  }
};

/**
 * Takes the light off an edge that lies on the face (blue is how much): only an outline against the air catches a rim.
 * `line` is path data.
 */
export const keepDark = (brush: Brush, line: string, width: number): void => {
  brush.save();
  brush.globalCompositeOperation = "lighter";
  brush.strokeStyle = "#0000ff";
  brush.filter = `blur(${width * 0.3 * brush.getTransform().a}px)`;
  brush.lineWidth = width;
  paintOver(brush, () => brush.stroke(new Path2D(line)));
  brush.restore();
};

/** Adds light to what is painted and leaves what is bare bare. */
const paintOver = (brush: Brush, paint: () => void): void => {
  const copy = document.createElement("canvas");
  copy.width = brush.canvas.width;
  copy.height = brush.canvas.height;
  copy.getContext("2d")?.drawImage(brush.canvas, 0, 0);
  paint();
  brush.filter = "none";
  brush.globalCompositeOperation = "destination-in";
  brush.setTransform(1, 0, 0, 1, 0, 0);
  brush.drawImage(copy, 0, 0);
};
