import { useId } from "react";
import { darken, lighten, saturate } from "../draw/colour.ts";
import { smooth, type Pt } from "../draw/curves.ts";
import { Radial } from "../draw/Gradients.tsx";
import type { V3 } from "../draw/space.ts";

type Props = {
  readonly stone: { readonly colour: string };
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly frame: { readonly u: V3; readonly v: V3; readonly n: V3 };
  readonly light: number;
  readonly seconds: number;
};

/** A domed, unfacetted stone: depth of colour, a bright window and a glow on the far side. */
export const Cabochon = ({ stone, x, y, radius, frame, light, seconds }: Props) => {
  const id = useId();
  const ring = (size: number, height: number): readonly Pt[] =>
    Array.from({ length: 14 }, (_, k): Pt => {
      const a = (k * Math.PI) / 7;
      const [c, s] = [Math.cos(a) * size, Math.sin(a) * size * 0.86];
      return [
        x + radius * (c * frame.u[0] + s * frame.v[0] + height * frame.n[0]),
        y + radius * (c * frame.u[1] + s * frame.v[1] + height * frame.n[1]),
      ];
    });
  const { colour } = stone;
  const shift = Math.sin(seconds * 0.45) * 0.06;
  return (
    <>
      <Radial
        id={id}
        focus={[0.4 + shift, 0.34]}
        stops={[
          [0, lighten(colour, 0.5 + 0.3 * light)],
          [0.35, saturate(colour, 0.2)],
          [0.8, darken(colour, 0.35)],
          [1, darken(colour, 0.1)],
        ]}
      />
      <path d={smooth(ring(1, 0), true)} fill={darken(colour, 0.5)} />
      <path d={smooth(ring(0.94, 0.22), true)} fill={`url(#${id})`} />
      <ellipse
        cx={x - radius * (0.26 - shift)}
        cy={y - radius * 0.4}
        rx={radius * 0.24}
        ry={radius * 0.12}
        fill="#ffffff"
        opacity={0.7}
        transform={`rotate(-24 ${x - radius * 0.26} ${y - radius * 0.4})`}
      />
    </>
  );
};
