import { useId } from "react";
import { chance } from "../draw/chance.ts";
import { darken, lighten } from "../draw/colour.ts";
import { n } from "../draw/curves.ts";
import { Glow } from "../draw/Glow.tsx";
import { Radial } from "../draw/Gradients.tsx";
import type { Person } from "./person.ts";

type Props = {
  readonly person: Person;
  /** Colours of the two small lights mirrored in it. */
  readonly lights: readonly string[];
  readonly pulse: number;
};

/** The iris of a close-up: 206 units in radius, moving with the gaze, two lights mirrored in it. */
export const Iris = ({ person, lights, pulse }: Props) => {
  const id = useId();
  const { eyes, ink } = person.wardrobe;
  const [x, y] = [person.look[0] * 120, 28 + person.look[1] * 44];
  const rays = Array.from({ length: 44 }, (_, i) => {
    const a = (i / 44) * 2 * Math.PI;
    const [r0, r1] = [92 + 14 * chance(5, i), 150 + 40 * chance(6, i)];
    return `M${n(x + Math.cos(a) * r0)} ${n(y + Math.sin(a) * r0)}L${n(x + Math.cos(a + 0.03) * r1)} ${n(y + Math.sin(a + 0.03) * r1)}`;
  });
  const glow = 0.75 + 0.2 * pulse + 0.06 * Math.sin(person.seconds * 2);
  return (
    <>
      <Radial
        id={id}
        focus={[0.5, 0.66]}
        stops={[
          [0, lighten(eyes, 0.36)],
          [0.55, eyes],
          [0.86, darken(eyes, 0.5)],
          [1, darken(eyes, 0.8)],
        ]}
      />
      <circle cx={x} cy={y} r={206} fill={`url(#${id})`} />
      <path d={rays.join("")} stroke={lighten(eyes, 0.5)} strokeWidth={5} opacity={0.4} />
      <circle cx={x} cy={y} r={88} fill={ink} />
      <path
        d={`M${x - 150} ${y + 96}A178 178 0 0 0 ${x + 150} ${y + 96}A210 210 0 0 1 ${x - 150} ${y + 96}Z`}
        fill={lighten(eyes, 0.6)}
        opacity={0.5}
      />
      {lights.map((light, i) => {
        const [gx, gy] = i === 0 ? [x - 62, y - 54] : [x + 70, y + 8];
        return (
          <g key={light}>
            <Glow x={gx} y={gy} radius={104} colour={light} strength={glow} />
            <circle cx={gx} cy={gy} r={i === 0 ? 26 : 22} fill={lighten(light, 0.35)} />
            <circle cx={gx - 6} cy={gy - 7} r={9} fill="#fffaf0" />
          </g>
        );
      })}
    </>
  );
};
