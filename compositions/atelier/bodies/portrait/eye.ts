import type { Brush, Field } from "./canvas.ts";
import { along, type Point } from "./strands.ts";
import { blend, thin, type Wardrobe } from "./wardrobe.ts";

/** How an eye stands at a moment. */
export type EyePose = {
  /** 0 closed .. 1 open. */
  readonly open: number;
  /** Where it looks: to the right and down, -1..1 each. */
  readonly look: Point;
};

/** An eye's drawing: two lids that meet, what looks out between them, and its lashes. */
export type EyeShape = {
  readonly field: Field;
  readonly upperOpen: readonly Point[];
  readonly upperShut: readonly Point[];
  readonly lower: readonly Point[];
  readonly iris: { readonly at: Point; readonly radii: Point; readonly reach: Point };
  /** Each lash: where on the lid (0..1), and which way its tip goes when open and when closed. */
  readonly lashes: readonly { readonly at: number; readonly open: Point; readonly shut: Point }[];
  /** How far the crease lies above the lid. */
  readonly crease: number;
};

const curve = (brush: Brush, line: readonly Point[], isFirst: boolean): void => {
  for (let i = 0; i <= 20; i++) {
    const [x, y] = along(line, i / 20);
    if (isFirst && i === 0) brush.moveTo(x, y);
    else brush.lineTo(x, y);
  }
};

const mixPoints = (a: readonly Point[], b: readonly Point[], share: number): readonly Point[] =>
  a.map(([x, y], i): Point => {
    const [u, v] = b[i] ?? [x, y];
    return [x + (u - x) * share, y + (v - y) * share];
  });

/** A line that swells in its middle and runs out at both ends. */
const swelling = (brush: Brush, line: readonly Point[], width: number, thickest: number): void => {
  const steps = 26;
  for (let i = 0; i < steps; i++) {
    const t = (i + 0.5) / steps;
    const near = t < thickest ? t / thickest : (1 - t) / (1 - thickest);
    brush.lineWidth = width * (0.28 + 0.72 * Math.sin((Math.PI / 2) * near));
    const [a, b] = [along(line, i / steps), along(line, (i + 1) / steps)];
    brush.beginPath();
    brush.moveTo(...a);
    brush.lineTo(...b);
    brush.stroke();
  }
};

const paintBall = (
  brush: Brush,
  wardrobe: Wardrobe,
  shape: EyeShape,
  pose: EyePose,
  upper: readonly Point[],
) => {
  const { ink, eyes, white, skinShade } = wardrobe;
  const [rx, ry] = shape.iris.radii;
  const x = shape.iris.at[0] + pose.look[0] * shape.iris.reach[0];
  const y = shape.iris.at[1] + pose.look[1] * shape.iris.reach[1];
  brush.save();
  brush.beginPath();
  curve(brush, upper, true);
  curve(brush, shape.lower.toReversed(), false);
  brush.closePath();
  brush.clip();
  const { left, top, width, height } = shape.field;
  brush.fillStyle = white;
  brush.fillRect(left, top, width, height);
  const ring = (share: number, colour: string, lower = 0) => {
    brush.fillStyle = colour;
    brush.beginPath();
    brush.ellipse(x, y + lower, rx * share, ry * share, 0, 0, 7);
    brush.fill();
  };
  ring(1, blend(eyes, ink, 0.72));
  ring(0.84, blend(eyes, "#9a5a3e", 0.15), ry * 0.06);
  ring(0.6, blend(eyes, "#d99663", 0.45), ry * 0.3);
  ring(0.46, ink);
  const shade = brush.createLinearGradient(
    0,
    along(upper, 0.5)[1],
    0,
    along(upper, 0.5)[1] + ry * 1.1,
  );
  shade.addColorStop(0, thin(blend(ink, skinShade, 0.35), 0.8));
  shade.addColorStop(1, thin(skinShade, 0));
  brush.fillStyle = shade;
  brush.fillRect(left, top, width, height);
  brush.fillStyle = "#ffffff";
  brush.beginPath();
  brush.ellipse(x + rx * 0.3, y - ry * 0.3, rx * 0.27, ry * 0.22, 0, 0, 7);
  brush.fill();
  brush.fillStyle = "#ffe9d4a0";
  brush.beginPath();
  brush.ellipse(x - rx * 0.3, y + ry * 0.5, rx * 0.2, ry * 0.13, 0, 0, 7);
  brush.fill();
  brush.restore();
};

/** Paints the eye anew: lids as far apart as `pose.open` says. */
export const paintEye = (
  brush: Brush,
  wardrobe: Wardrobe,
  shape: EyeShape,
  pose: EyePose,
): void => {
  const { left, top, width, height } = shape.field;
  brush.clearRect(left, top, width, height);
  const { ink, skinShade, blush } = wardrobe;
  const open = Math.min(1, Math.max(0, pose.open)) * (1 - 0.3 * Math.max(0, pose.look[1]));
  const upper = mixPoints(shape.upperShut, shape.upperOpen, open);
  if (open > 0.04) paintBall(brush, wardrobe, shape, pose, upper);
  brush.strokeStyle = thin(blend(skinShade, ink, 0.3), 0.5);
  swelling(
    brush,
    upper.map(([x, y]): Point => [x - 1, y - shape.crease * (0.75 + 0.5 * (1 - open))]),
    2.2,
    0.5,
  );
  brush.strokeStyle = thin(blend(skinShade, blush, 0.3), 0.85 * open);
  swelling(brush, shape.lower, 2.2, 0.4);
  brush.strokeStyle = ink;
  swelling(brush, upper, 6.4 - 1.2 * (1 - open), 0.42);
  for (const { at, open: up, shut } of shape.lashes) {
    const [x, y] = along(upper, at);
    const [dx, dy] = [shut[0] + (up[0] - shut[0]) * open, shut[1] + (up[1] - shut[1]) * open];
    brush.lineWidth = 2.3;
    brush.beginPath();
    brush.moveTo(x, y);
    brush.quadraticCurveTo(
      x + dx * 0.42,
      y + dy * 0.42 + Math.abs(dx) * 0.16,
      x + dx * 0.75,
      y + dy * 0.75,
    );
    brush.stroke();
    brush.lineWidth = 1.2;
    brush.beginPath();
    brush.moveTo(x + dx * 0.6, y + dy * 0.6 + Math.abs(dx) * 0.06);
    brush.lineTo(x + dx, y + dy);
    brush.stroke();
  }
};
