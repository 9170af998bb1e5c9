import type { Piece } from "../../../../src/film/bible.ts";
import { band, stroke, type Pt } from "../draw/curves.ts";
import { Glow } from "../draw/Glow.tsx";
import { tonesOf } from "../piece/metal.ts";
import { SettingAbove, SettingBelow } from "../piece/Setting.tsx";
import { StoneDrawing, type Frame } from "../piece/Stone.tsx";

type Props = {
  readonly piece: Piece;
  readonly lights: readonly number[];
  /** Width of the finger it sits on. */
  readonly finger: number;
  readonly seconds: number;
};

/** Looking at the side of the finger: the stones lean toward the viewer from its back. */
const worn: Frame = { u: [0.97, 0.12, 0.2], v: [-0.2, 0.55, 0.81], n: [0.02, -0.82, 0.57] };

/** A bow across the finger, bulging toward its tip. */
const bow = (x: number, half: number): readonly Pt[] =>
  [-1, -0.5, 0, 0.5, 1].map((t): Pt => [x + half * 0.32 * (1 - t * t), half * t]);

/** A ring on a finger that points right: its bands as bows across it, its stones along the back. */
export const WornRing = ({ piece, lights, finger, seconds }: Props) => {
  const bands = piece.bands.length > 0 ? piece.bands : [null];
  const unit = finger / 13;
  const half = finger / 2 + unit * 0.3;
  const stones = piece.stones.slice(0, 5);
  const twin = stones.length === 2 && bands.length > 1;
  const pitch = 3.9 * unit;
  const start = (-(bands.length - 1) * pitch) / 2;
  return (
    <>
      {bands.map((hoop, i) => {
        const tones = tonesOf(
          hoop?.metal ?? {
            alloy: { zh: "银", en: "silver" },
            colour: "#c9c6cf",
            finish: "polished",
          },
        );
        const wide = (hoop?.widthInMm ?? 2) * unit * 1.1;
        const x = start + i * pitch;
        return (
          <g key={i}>
            <path d={band(bow(x, half), () => wide * 1.26)} fill={tones[1]} />
            <path d={band(bow(x, half), () => wide)} fill={tones[4]} />
            <path d={stroke(bow(x - wide * 0.3, half), wide * 0.42, 0.6, 9)} fill={tones[2]} />
            <path d={stroke(bow(x + wide * 0.2, half), wide * 0.5, 0.4, 9)} fill={tones[6]} />
            <path
              d={stroke(bow(x + wide * 0.2, half * 0.6), wide * 0.34, 0.4, 9)}
              fill={tones[8]}
            />
          </g>
        );
      })}
      {stones.map((stone, i) => {
        const tones = tonesOf(
          (bands[Math.min(i, bands.length - 1)] ?? bands[0])?.metal ?? {
            alloy: { zh: "银", en: "silver" },
            colour: "#c9c6cf",
            finish: "polished",
          },
        );
        const radius = (stone.diameterInMm / 2) * unit * 1.15;
        const x = twin
          ? i === 0
            ? start - unit * 0.8
            : start + pitch + unit * 1.4
          : (i - (stones.length - 1) / 2) * radius * 2.1;
        const y = twin ? (i === 0 ? -half - radius * 0.3 : -half * 0.28) : -half - radius * 0.2;
        const light = lights[i] ?? 0.5;
        const breath = light > 0.9 ? 0.7 + 0.14 * Math.sin(seconds * 2.2) : 0;
        return (
          <g key={stone.id}>
            <Glow x={x} y={y} radius={radius * 2.6} colour={stone.colour} strength={breath * 0.5} />
            <SettingBelow stone={stone} x={x} y={y} radius={radius} frame={worn} tones={tones} />
            <StoneDrawing
              stone={stone}
              x={x}
              y={y}
              radius={radius}
              frame={worn}
              light={light}
              seconds={seconds}
            />
            <SettingAbove stone={stone} x={x} y={y} radius={radius} frame={worn} tones={tones} />
          </g>
        );
      })}
    </>
  );
};
