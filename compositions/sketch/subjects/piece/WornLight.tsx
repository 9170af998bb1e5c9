import type { Piece } from "../../../../src/film/bible.ts";
import { Glow } from "../draw/Glow.tsx";
import { Star } from "./Star.tsx";

type Props = {
  readonly piece: Piece;
  /** See `lightsOf`. */
  readonly lights: readonly number[];
  readonly seconds: number;
  readonly pulse: number;
};

/** Where stones shine about the middle of a worn piece. */
const places = [
  [-150, -300],
  [120, 60],
  [10, 150],
  [-170, 60],
  [170, -150],
] as const;

/** The light of a piece that a hand in the same picture already wears: haloes and glints, no second piece. */
export const WornLight = ({ piece, lights, seconds, pulse }: Props) =>
  piece.stones.slice(0, places.length).map((stone, i) => {
    const [x, y] = places[i] ?? [0, 0];
    const light = lights[i] ?? 0.5;
    const breath = light > 0.9 ? 0.62 + 0.12 * Math.sin(seconds * 2.2 + i) + 0.2 * pulse : 0.1;
    return (
      <g key={stone.id}>
        <Glow x={x} y={y} radius={520} colour={stone.colour} strength={breath * 0.34} />
        <Star
          x={x}
          y={y}
          size={90 + 190 * breath}
          colour="#fffaf0"
          opacity={0.25 + 0.2 * Math.sin(seconds * 1.3 + i * 2.4) + breath * 0.5}
        />
      </g>
    );
  });
