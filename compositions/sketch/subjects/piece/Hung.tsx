import type { Piece } from "../../../../src/film/bible.ts";
import { n } from "../draw/curves.ts";
import { Glow } from "../draw/Glow.tsx";
import { Hanger } from "./Hanger.tsx";
import { tonesOf } from "./metal.ts";
import { SettingAbove, SettingBelow } from "./Setting.tsx";
import { Star } from "./Star.tsx";
import { facingViewer, StoneDrawing } from "./Stone.tsx";

type Props = {
  readonly piece: Piece;
  readonly lights: readonly number[];
  readonly seconds: number;
  readonly pulse: number;
};

type Place = { readonly x: number; readonly y: number; readonly radius: number };

const silver: Piece["bands"][number]["metal"] = {
  alloy: { zh: "银", en: "silver" },
  colour: "#c9c6cf",
  finish: "polished",
};

/** Where the stones hang: one under the other for pendants and earrings, along the chain for necklaces, in a wreath for brooches. */
const placesOf = (piece: Piece, sizes: readonly number[]): readonly Place[] => {
  const largest = Math.max(1, ...sizes);
  const share = (size: number, full: number) => (size / largest) * full;
  const many = sizes.length;
  if (piece.kind === "brooch") {
    const full = many === 1 ? 230 : Math.min(190, 620 / many);
    return sizes.map((size, i): Place => {
      const a = (i / Math.max(1, many)) * 2 * Math.PI - Math.PI / 2;
      const out = many === 1 ? 0 : 230;
      return { x: Math.cos(a) * out * 1.2, y: Math.sin(a) * out, radius: share(size, full) };
    });
  }
  if (piece.kind === "necklace") {
    const full = Math.min(120, 900 / Math.max(1, many));
    return sizes.map((size, i): Place => {
      const t = many === 1 ? 0 : (i / (many - 1)) * 2 - 1;
      return { x: t * 380, y: 330 - 300 * t * t, radius: share(size, full) };
    });
  }
  const full = Math.min(170, 330 / Math.max(1, many));
  let y = 480;
  return sizes
    .toReversed()
    .map((size): Place => {
      const radius = share(size, full);
      y -= radius * 2.15;
      return { x: 0, y: y + radius, radius };
    })
    .toReversed();
};

/** Pendants, necklaces, earrings and brooches, seen straight on. */
export const Hung = ({ piece, lights, seconds, pulse }: Props) => {
  const tones = tonesOf(piece.bands[0]?.metal ?? silver);
  const stones = piece.stones.flatMap((stone, index) =>
    Array.from({ length: Math.min(16, stone.count) }, () => ({
      stone,
      light: lights[index] ?? 0.5,
    })),
  );
  const places = placesOf(
    piece,
    stones.map(({ stone }) => stone.diameterInMm),
  );
  const top = Math.min(200, ...places.map(({ y, radius }) => y - radius));
  return (
    <>
      <Hanger piece={piece} tones={tones} top={top} />
      {stones.length === 0 && piece.kind !== "brooch" ? (
        <circle cy={330} r={130} fill="none" stroke={tones[5]} strokeWidth={44} />
      ) : null}
      {stones.map(({ stone, light }, i) => {
        const { x, y, radius } = places[i] ?? { x: 0, y: 0, radius: 80 };
        const breath = light > 0.9 ? 0.8 + 0.12 * Math.sin(seconds * 2.2) + 0.18 * pulse : 0;
        return (
          <g key={i}>
            <Glow x={x} y={y} radius={radius * 3} colour={stone.colour} strength={breath * 0.5} />
            <SettingBelow
              stone={stone}
              x={x}
              y={y}
              radius={radius}
              frame={facingViewer}
              tones={tones}
            />
            <StoneDrawing
              stone={stone}
              x={x}
              y={y}
              radius={radius}
              frame={facingViewer}
              light={light}
              seconds={seconds}
            />
            <SettingAbove
              stone={stone}
              x={x}
              y={y}
              radius={radius}
              frame={facingViewer}
              tones={tones}
            />
            <Star
              x={Number(n(x + radius * 0.3))}
              y={Number(n(y - radius * 0.4))}
              size={radius * 0.5}
              colour="#fffaf0"
              opacity={0.35 + 0.3 * Math.sin(seconds * 1.3 + i * 2.4) + breath * 0.4}
            />
          </g>
        );
      })}
    </>
  );
};
