import { useId } from "react";
import type { Piece } from "../../../../src/film/bible.ts";
import { lighten } from "../draw/colour.ts";
import { n, type Pt } from "../draw/curves.ts";
import { Glow } from "../draw/Glow.tsx";
import { Radial } from "../draw/Gradients.tsx";
import { flat, seen, type Eye, type V3 } from "../draw/space.ts";
import { Band } from "./Band.tsx";
import { hoopsOf, outerOf, seatsOf, type Seat } from "./layout.ts";
import { tonesOf } from "./metal.ts";
import { SettingAbove, SettingBelow } from "./Setting.tsx";
import { Star } from "./Star.tsx";
import { StoneDrawing, type Frame } from "./Stone.tsx";

type Props = {
  readonly piece: Piece;
  readonly eye: Eye;
  /** Light of each stone in the bible's list, see {@link lightsOf}. */
  readonly lights: readonly number[];
  readonly seconds: number;
  readonly pulse: number;
  /** `small` spends less on metal that is a thumbnail in its picture. */
  readonly detail: "full" | "small";
};

/** The box on the screen that metal and stones fill, in millimetres, y down. */
const boxOf = (piece: Piece, eye: Eye) => {
  const around = Array.from({ length: 48 }, (_, i) => (i * Math.PI) / 24);
  const outer = outerOf(piece);
  const metal = hoopsOf(piece).flatMap(({ middle, band, from, to }) =>
    around
      .filter((a) => (a >= from && a <= to) || (a - 2 * Math.PI >= from && a - 2 * Math.PI <= to))
      .flatMap((a) =>
        [-0.5, 0.5].map((side): Pt =>
          flat([outer * Math.cos(a), outer * Math.sin(a), middle + side * band.widthInMm], eye),
        ),
      ),
  );
  const gems = seatsOf(piece).flatMap(({ centre, radius }) => {
    const [x, y] = flat(centre, eye);
    return [
      [x - radius, y - radius],
      [x + radius, y + radius],
    ] satisfies Pt[];
  });
  const all = [...metal, ...gems];
  const [xs, ys] = [all.map(([x]) => x), all.map(([, y]) => y)];
  return {
    left: Math.min(...xs),
    right: Math.max(...xs),
    top: Math.min(...ys),
    bottom: Math.max(...ys),
  };
};

const frameOf = ({ u, v, n: out }: Seat, eye: Eye): Frame => {
  const down = (axis: V3): V3 => {
    const [x, y, z] = seen(axis, eye);
    return [x, -y, z];
  };
  return { u: down(u), v: down(v), n: down(out) };
};

/** Rings, cuffs and bracelets: hoops of metal in space with their stones, fitted to 1000 units of height. */
export const Hoops = ({ piece, eye, lights, seconds, pulse, detail }: Props) => {
  const id = useId();
  const box = boxOf(piece, eye);
  const scale = 1000 / (box.bottom - box.top);
  const [midX, midY] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
  const project = (v: V3): Pt => {
    const [x, y] = flat(v, eye);
    return [(x - midX) * scale, (y - midY) * scale];
  };
  const hoops = hoopsOf(piece);
  const far = seen([0, 0, 1], eye)[2] < 0 ? hoops.toReversed() : hoops;
  const tones = tonesOf(
    (hoops[0] ?? { band: null }).band?.metal ?? {
      alloy: { zh: "银", en: "silver" },
      colour: "#c9c6cf",
      finish: "polished",
    },
  );
  const seats = seatsOf(piece).toSorted((a, b) => seen(a.centre, eye)[2] - seen(b.centre, eye)[2]);
  const placed = seats.map((seat) => {
    const [x, y] = project(seat.centre);
    const light = lights[piece.stones.findIndex((stone) => stone.id === seat.stone.id)] ?? 0.5;
    const breath = light > 0.9 ? 0.82 + 0.12 * Math.sin(seconds * 2.2) + 0.18 * pulse : 0;
    return { seat, x, y, light, breath, radius: seat.radius * scale, frame: frameOf(seat, eye) };
  });
  const half = ((box.right - box.left) / 2) * scale;
  const crowded = placed.length > 6;
  return (
    <>
      <Radial
        id={id}
        stops={[
          [0, "#1a0d22", 0.55],
          [0.6, "#1a0d22", 0.26],
          [1, "#1a0d22", 0],
        ]}
      />
      <ellipse cx={-half * 0.08} cy={474} rx={half * 1.02} ry={86} fill={`url(#${id})`} />
      {placed.map(({ seat, breath }) =>
        breath > 0 ? (
          <Glow
            key={seat.index}
            x={(seat.index % 2 ? 0.5 : -0.5) * half}
            y={492}
            radius={half * 0.55}
            colour={seat.stone.colour}
            strength={breath * 0.5}
          />
        ) : null,
      )}
      {far.map((hoop) => (
        <Band
          key={hoop.band.id}
          hoop={hoop}
          thickness={outerOf(piece) - hoop.inner}
          eye={eye}
          seconds={seconds}
          project={project}
          steps={detail === "full" ? 64 : 30}
        />
      ))}
      {placed.map(({ seat, x, y, radius, frame, light, breath }) => (
        <g key={seat.index}>
          <Glow
            x={x}
            y={y}
            radius={radius * 3}
            colour={seat.stone.colour}
            strength={breath * 0.5}
          />
          <SettingBelow
            stone={seat.stone}
            x={x}
            y={y}
            radius={radius}
            frame={frame}
            tones={tones}
          />
          <StoneDrawing
            stone={seat.stone}
            x={x}
            y={y}
            radius={radius}
            frame={frame}
            light={light}
            seconds={seconds}
          />
          <Glow
            x={x + frame.n[0] * radius * 0.3}
            y={y + frame.n[1] * radius * 0.3}
            radius={radius * 0.9}
            colour={lighten(seat.stone.colour, 0.6)}
            strength={breath * 0.75}
          />
          {crowded ? null : (
            <SettingAbove
              stone={seat.stone}
              x={x}
              y={y}
              radius={radius}
              frame={frame}
              tones={tones}
            />
          )}
          <Star
            x={n2(x + radius * 0.32)}
            y={n2(y - radius * 0.42)}
            size={radius * (0.4 + 0.36 * breath)}
            colour="#fffaf0"
            opacity={0.3 + 0.3 * Math.sin(seconds * 1.3 + seat.index * 2.4) + breath * 0.5}
          />
        </g>
      ))}
    </>
  );
};

const n2 = (value: number): number => Number(n(value));
