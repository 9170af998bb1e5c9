import { edges, n, smooth, stroke, type Pt } from "../draw/curves.ts";
import type { Person } from "./person.ts";

type Props = {
  readonly person: Person;
  readonly x: number;
  readonly y: number;
  /** Reach of the cloth in the wind; negative blows to the left. */
  readonly reach: number;
  readonly width: number;
  /** How steeply it streams upward, as a share of its reach: 0 in the wind, about 1 in a fall. */
  readonly rise: number;
};

const SAMPLES = 13;

/** The scarf's loose end in the wind: a travelling wave that grows toward the tip (one period about every 1.8 s). */
export const Tail = ({ person, x, y, reach, width, rise }: Props) => {
  const { seconds, wind, phase, wardrobe } = person;
  const wave = (t: number) => Math.sin(2 * Math.PI * (t * 1.05 - seconds * 0.56) + phase);
  const size = Math.abs(reach);
  const spine = Array.from({ length: SAMPLES }, (_, i): Pt => {
    const t = i / (SAMPLES - 1);
    const lift = size * (0.34 * t * t - 0.12 * wind * t - rise * t);
    return [
      x + reach * t * (0.92 + 0.06 * wave(t + 0.3)),
      y + lift + size * 0.115 * wind * t ** 0.8 * wave(t),
    ];
  });
  const breadth = (t: number) =>
    width * (0.62 + 0.46 * Math.sin(Math.PI * (0.12 + 0.72 * t)) + 0.1 * wave(t + 0.2));
  const { left, right } = edges(spine, breadth);
  const [top, bottom] = reach > 0 ? [left, right] : [right, left];
  const mixed = (share: (t: number) => number) =>
    top.map((point, i): Pt => {
      const other = bottom[i] ?? point;
      const s = share(i / (SAMPLES - 1));
      return [point[0] + (other[0] - point[0]) * s, point[1] + (other[1] - point[1]) * s];
    });
  const area = (a: readonly Pt[], b: readonly Pt[]) =>
    `${smooth(a)}L${smooth(b.toReversed()).slice(1)}Z`;
  const tip = (share: number): Pt => mixed(() => share)[SAMPLES - 1] ?? [x, y];
  const out = Math.sign(reach) * width * 0.2;
  const fringe = [0.08, 0.25, 0.42, 0.59, 0.76, 0.93].map((share) => {
    const [tx, ty] = tip(share);
    return `M${n(tx)} ${n(ty)}l${n(out)} ${n(width * 0.04 + 6 * wave(share))}`;
  });
  return (
    <>
      <path
        d={fringe.join("")}
        stroke={wardrobe.scarf}
        strokeWidth={width * 0.09}
        strokeLinecap="round"
        fill="none"
      />
      <path d={area(top, bottom)} fill={wardrobe.scarf} />
      <path
        d={area(
          mixed((t) => 0.62 + 0.26 * wave(t + 0.15)),
          bottom,
        )}
        fill={wardrobe.scarfShade}
        opacity={0.8}
      />
      <path
        d={area(
          mixed((t) => 0.3 + 0.18 * wave(t + 0.55)),
          mixed((t) => 0.36 + 0.22 * wave(t + 0.45)),
        )}
        fill={wardrobe.scarfShade}
        opacity={0.55}
      />
      <path
        d={stroke(top.slice(1), width * 0.1, 0.5, SAMPLES)}
        fill={wardrobe.scarfLight}
        opacity={0.9}
      />
    </>
  );
};
