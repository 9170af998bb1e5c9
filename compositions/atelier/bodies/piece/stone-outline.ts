/** What a cut stone looks like from above; the long way along x, 1 from the middle to its end. */
export type Outline = "round-brilliant" | "oval" | "cushion" | "pear" | "marquise" | "emerald-cut";

/** Width of a stone against its length. */
const widths: Readonly<Record<Outline, number>> = {
  "round-brilliant": 1,
  oval: 0.75,
  cushion: 0.9,
  pear: 0.68,
  marquise: 0.52,
  "emerald-cut": 0.72,
};

/** Width of the oval that claws stand on, against its length; the corners of an emerald cut reach beyond its sides. */
export const outlineWidth = (cut: Outline | "cabochon" | "rough"): number =>
  cut === "cabochon" || cut === "rough" ? 1 : widths[cut] * (cut === "emerald-cut" ? 1.15 : 1);

/**
 * How far an outline reaches in a direction (its support function): the tangent across that direction lies so far out.
 *
 * @param azimuth radians from the long way.
 */
export const outlineReach = (outline: Outline, azimuth: number): number => {
  const [along, across] = [Math.abs(Math.cos(azimuth)), Math.abs(Math.sin(azimuth))];
  const wide = widths[outline];
  switch (outline) {
    case "round-brilliant":
    case "oval":
      return Math.hypot(along, wide * across);
    case "cushion":
      return (along ** 1.45 + (wide * across) ** 1.45) ** (1 / 1.45) * 0.96;
    case "pear":
      // A round with a point on one side.
      return Math.max(wide + Math.cos(azimuth) * (wide - 1), Math.cos(azimuth));
    case "marquise": {
      // Two arcs that meet in points.
      const radius = (1 + wide * wide) / (2 * wide);
      return Math.max(along, radius - (radius - wide) * across - (1 - across) * (radius - along));
    }
    case "emerald-cut":
      return along > 0.92 ? 1 : across > 0.92 ? wide : along + wide * across - 0.16;
    default:
      return outline satisfies never;
  }
};
