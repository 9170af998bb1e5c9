import type { Pt } from "../draw/curves.ts";
import { darken, lighten, mix } from "../draw/colour.ts";
import { Glow } from "../draw/Glow.tsx";

type Props = {
  /** Centres, top to bottom. */
  readonly at: readonly Pt[];
  readonly radius: number;
  readonly colour: string;
  /** How brightly each shines, 0..1. */
  readonly shine: readonly number[];
};

/** The three small lights of the neural link: pale discs in a dark seat, a halo when lit; nothing where `shine` is empty. */
export const Contacts = ({ at, radius, colour, shine }: Props) =>
  shine.length === 0
    ? null
    : at.map(([x, y], i) => {
        const lit = shine[i] ?? 0;
        return (
          <g key={y}>
            <circle cx={x} cy={y} r={radius * 1.28} fill={darken(colour, 0.62)} opacity={0.55} />
            <Glow x={x} y={y} radius={radius * 5.5} colour={colour} strength={lit * 0.85} />
            <circle
              cx={x}
              cy={y}
              r={radius}
              fill={mix(mix(colour, "#6b5560", 0.5), lighten(colour, 0.8), lit)}
            />
            <circle
              cx={x - radius * 0.3}
              cy={y - radius * 0.3}
              r={radius * 0.32}
              fill="#fffaf0"
              opacity={0.55 + lit * 0.45}
            />
          </g>
        );
      });
