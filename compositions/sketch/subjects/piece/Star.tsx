import { n } from "../draw/curves.ts";

type Props = {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly colour: string;
  readonly opacity: number;
};

/** A glint: four long rays and four short ones, drawn as two thin diamonds crossed. */
export const Star = ({ x, y, size, colour, opacity }: Props) => {
  const ray = (dx: number, dy: number, thin: number) =>
    `M${n(x + dx)} ${n(y + dy)}L${n(x - dy * thin)} ${n(y + dx * thin)}L${n(x - dx)} ${n(y - dy)}L${n(x + dy * thin)} ${n(y - dx * thin)}Z`;
  const d =
    ray(size, 0, 0.035) +
    ray(0, size * 1.2, 0.035) +
    ray(size * 0.4, size * 0.4, 0.05) +
    ray(size * 0.4, -size * 0.4, 0.05);
  return opacity <= 0.01 ? null : <path d={d} fill={colour} opacity={Math.min(1, opacity)} />;
};
