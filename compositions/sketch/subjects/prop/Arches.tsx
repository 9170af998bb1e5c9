import { useId } from "react";
import { chance } from "../draw/chance.ts";
import { deepen, lighten, mix } from "../draw/colour.ts";
import { n, polygon, stroke, type Pt } from "../draw/curves.ts";
import { Linear } from "../draw/Gradients.tsx";
import { measureOf } from "../../../../src/picture/state-between.ts";
import { airOver } from "./air.ts";
import { tint, type PropProps } from "./prop-props.ts";

type Ring = {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  /** Radians, clockwise from the right; the ring stands between them. */
  readonly from: number;
  readonly to: number;
  readonly thick: number;
  readonly haze: number;
  readonly seed: number;
};

type Tones = { readonly body: string; readonly light: string; readonly shade: string };

const d = Math.PI / 180;

const STEPS = 48;

const arc = ({ x, y, from, to }: Ring, radius: number, shift: Pt = [0, 0]): readonly Pt[] =>
  Array.from({ length: STEPS + 1 }, (_, i): Pt => {
    const a = from + ((to - from) * i) / STEPS;
    return [x + shift[0] + Math.cos(a) * radius, y + shift[1] + Math.sin(a) * radius];
  });

/** Where it broke: a toothed edge from the outside to the inside. */
const teeth = ({ x, y, radius, thick, seed }: Ring, angle: number, sign: 1 | -1): readonly Pt[] =>
  Array.from({ length: 9 }, (_, i): Pt => {
    const r = radius + thick * (0.5 - i / 8);
    const a = angle + sign * (i % 2 ? 1 : 0.25) * (0.02 + 0.075 * chance(seed, i));
    return [x + Math.cos(a) * r, y + Math.sin(a) * r];
  });

const Standing = ({ ring, tones }: { readonly ring: Ring; readonly tones: Tones }) => {
  const id = useId();
  const { radius, thick, haze, from, to } = ring;
  const far = mix(tones.light, tones.body, 0.5);
  const [body, light, shade] = [
    mix(tones.body, far, haze),
    mix(tones.light, far, haze * 0.5),
    mix(tones.shade, far, haze),
  ];
  const depth: Pt = [thick * 0.42, -thick * 0.1];
  const face = polygon([
    ...arc(ring, radius + thick / 2),
    ...teeth(ring, to, 1),
    ...arc(ring, radius - thick / 2).toReversed(),
    ...teeth(ring, from, -1).toReversed(),
  ]);
  const side = polygon([
    ...arc(ring, radius - thick / 2),
    ...arc(ring, radius - thick / 2, depth).toReversed(),
  ]);
  const cap = polygon([
    ...arc(ring, radius + thick / 2),
    ...arc(ring, radius + thick / 2, depth).toReversed(),
  ]);
  const seams = Array.from({ length: 11 }, (_, i) => {
    const a = from + ((to - from) * (i + 0.6 + 0.5 * chance(ring.seed, i + 20))) / 12;
    const at = (r: number, turn = 0): Pt => [
      ring.x + Math.cos(a + turn) * r,
      ring.y + Math.sin(a + turn) * r,
    ];
    return stroke(
      [
        at(radius + thick * 0.52),
        at(radius + thick * 0.1, 0.012 * ((i % 3) - 1)),
        at(radius - thick * 0.52),
      ],
      5 + 4 * chance(ring.seed, i + 40),
      0.3,
    );
  });
  const scars = Array.from({ length: 7 }, (_, i) => {
    const a = from + (to - from) * chance(ring.seed, i + 60);
    const r = radius + thick * (chance(ring.seed, i + 70) - 0.5) * 0.6;
    const at = (turn: number, dr: number): Pt => [
      ring.x + Math.cos(a + turn) * (r + dr),
      ring.y + Math.sin(a + turn) * (r + dr),
    ];
    return stroke([at(-0.05, 0), at(0, 4), at(0.06, -2)], 9, 0.4);
  });
  return (
    <>
      <Linear
        id={id}
        from={[-300, -500]}
        to={[120, 500]}
        stops={[
          [0, mix(body, light, 0.35)],
          [0.45, body],
          [0.85, mix(body, shade, 0.35)],
          [1, mix(body, light, 0.5)],
        ]}
      />
      <path d={side + cap} fill={shade} />
      <path d={face} fill={`url(#${id})`} />
      <path d={seams.join("")} fill={shade} opacity={0.55} />
      <path d={scars.join("")} fill={shade} opacity={0.45} />
      <path
        d={stroke(arc(ring, radius + thick * 0.44), thick * 0.13, 0.45, 40)}
        fill={lighten(light, 0.3)}
        opacity={0.85}
      />
      <path
        d={stroke(arc(ring, radius - thick * 0.42), thick * 0.09, 0.5, 40)}
        fill={lighten(light, 0.3)}
        opacity={0.5}
      />
    </>
  );
};

type Way = readonly [apart: number, aligned: number];

const towards = ([apart, aligned]: Way, share: number): number => apart + (aligned - apart) * share;

/**
 * The two rings from far to near. On the way from apart to aligned nothing mends: the far one only slides behind the near one,
 * until the break of each is covered by the other.
 */
const ringsAt = (share: number): readonly Ring[] => {
  const far = {
    x: towards([360, 4], share),
    y: towards([130, 60], share),
    radius: towards([430, 513], share),
    thick: towards([62, 74], share),
    haze: towards([0.55, 0.3], share),
  };
  const near = {
    x: towards([-150, 0], share),
    y: towards([70, 60], share),
    radius: towards([520, 516], share),
    thick: towards([92, 84], share),
    haze: 0,
  };
  return [
    { ...far, from: 112 * d, to: 196 * d, seed: 8 },
    { ...far, from: -72 * d, to: 68 * d, seed: 5 },
    { ...near, from: 116 * d, to: 318 * d, seed: 3 },
  ];
};

/** Two giant broken rings, one behind the other. Aligned, each one stands in the other's gap, and together they look whole. */
export const Arches = (props: PropProps) => {
  const id = useId();
  const { prop, seconds } = props;
  const body = tint(prop, ["body", "colour"], "#c99a72");
  const air = airOver(props);
  const tones: Tones = {
    body: air(body),
    light: air(tint(prop, ["light"], lighten(body, 0.5))),
    shade: air(tint(prop, ["shade"], deepen(body, 0.7))),
  };
  const aligned = measureOf("stand", props.subject.state["stand"]) ?? 0;
  const rings = ringsAt(aligned);
  const sand = mix(tones.light, tones.shade, 0.35);
  return (
    <>
      <clipPath id={`${id}c`}>
        <path d="M-1200-700L1200-700L1200 498L-1200 498Z" />
      </clipPath>
      <g clipPath={`url(#${id}c)`}>
        {rings.map((ring) => (
          <Standing key={ring.seed} ring={ring} tones={tones} />
        ))}
      </g>
      <Linear
        id={id}
        from={[0, 430]}
        to={[0, 500]}
        stops={[
          [0, sand, 0],
          [1, sand, 0.75],
        ]}
      />
      {[0, 1, 2, 3, 4].map((i) => {
        const x = 190 + 36 * i + 60 * chance(9, i);
        const y = -330 + 60 * chance(10, i) + i * 30 + 5 * Math.sin(seconds * 0.6 + i * 2);
        const s = 5 + 11 * chance(11, i);
        return aligned > 0.98 ? null : (
          <path
            key={i}
            d={`M${n(x - s)} ${n(y)}L${n(x)} ${n(y - s * 0.8)}L${n(x + s)} ${n(y + s * 0.2)}L${n(x - s * 0.2)} ${n(y + s)}Z`}
            fill={tones.shade}
            opacity={n(0.7 * (1 - aligned))}
          />
        );
      })}
      {rings.flatMap((ring) =>
        [ring.from, ring.to].map((angle) => {
          const [x, y] = [
            ring.x +
              Math.cos(Math.asin(Math.min(1, (500 - ring.y) / ring.radius))) *
                ring.radius *
                Math.sign(Math.cos(angle)),
            ring.y + Math.sin(angle) * ring.radius,
          ];
          const w = ring.thick * 2.3;
          return y < 480 ? null : (
            <path
              key={`${ring.seed} ${angle}`}
              d={`M${n(x - w)} 500C${n(x - w * 0.5)} 470 ${n(x - w * 0.3)} 446 ${n(x)} 452C${n(x + w * 0.4)} 458 ${n(x + w * 0.6)} 484 ${n(x + w)} 500Z`}
              fill={`url(#${id})`}
            />
          );
        }),
      )}
    </>
  );
};
