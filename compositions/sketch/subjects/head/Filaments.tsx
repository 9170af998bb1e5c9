import { chance } from "../draw/chance.ts";
import { lighten } from "../draw/colour.ts";
import { along, n, smooth, type Pt } from "../draw/curves.ts";

type Props = {
  /** Where they leave the head. */
  readonly from: readonly [number, number];
  /** How far they stream, in the figure's units; negative to the left. */
  readonly reach: number;
  readonly colours: readonly string[];
  /** 0..1 of all threads are there; they grow out of the temple one after the other. */
  readonly amount: number;
  readonly count: number;
  readonly seconds: number;
  readonly seed: number;
};

/** How many threads are growing at a time. */
const together = 7;

/** How far a thread has grown, 0..1. */
const grownOf = ({ amount, count }: Props, i: number): number => {
  const share = Math.max(0, Math.min(1, amount));
  return Math.max(0, Math.min(1, (share * (count + together - 1) - i) / together));
};

const thread = (props: Props, i: number): readonly Pt[] => {
  const { from, reach, seconds, seed } = props;
  const out = grownOf(props, i);
  const spread = (chance(seed, i) - 0.5) * 2;
  const length = reach * (0.7 + 0.45 * chance(seed, i + 50));
  const speed = 0.35 + 0.4 * chance(seed, i + 90);
  return Array.from({ length: 10 }, (_, j): Pt => {
    const t = (out * j) / 9;
    const knot = Math.sin(Math.PI * Math.min(1, t * 2.4));
    const wave = Math.sin(
      2 * Math.PI * (t * (1 + chance(seed, i + 130)) - seconds * speed) + i * 1.7,
    );
    const fan = Math.abs(reach) * (0.05 * knot * spread + 0.3 * spread * t * t - 0.05 * t);
    return [
      from[0] + length * t,
      from[1] + (i % 3) * 20 * (1 - t) + fan + wave * Math.abs(reach) * 0.05 * Math.min(1, t * 1.6),
    ];
  });
};

/** The neural link: thin amber and blue threads, beaded with light, streaming from the temple. */
export const Filaments = (props: Props) => {
  const { colours, count, seed, seconds } = props;
  const shown = Array.from({ length: count }, (_, i) => i).filter((i) => grownOf(props, i) > 0.02);
  if (shown.length === 0) return null;
  const threads = shown.map((i) => thread(props, i));
  return colours.map((colour, k) => {
    const mine = threads.filter((_, i) => i % colours.length === k);
    const paths = mine.map((points) => smooth(points)).join("");
    const beads = mine.flatMap((points, i) =>
      [0.3, 0.62, 0.9].map((base, j) => {
        const at = (base + chance(seed, i * 7 + j) * 0.3 + seconds * 0.05) % 1;
        const [x, y] = along(points, at);
        return { x, y, size: 3 + 5 * chance(seed, i * 11 + j) };
      }),
    );
    return (
      <g key={colour} fill="none" strokeLinecap="round">
        <path d={paths} stroke={colour} strokeWidth={5} opacity={0.32} />
        <path d={paths} stroke={lighten(colour, 0.55)} strokeWidth={1.6} opacity={0.9} />
        {beads.map(({ x, y, size }, i) => (
          <circle
            key={i}
            cx={n(x)}
            cy={n(y)}
            r={n(size)}
            fill={lighten(colour, 0.75)}
            opacity={0.9}
          />
        ))}
      </g>
    );
  });
};
