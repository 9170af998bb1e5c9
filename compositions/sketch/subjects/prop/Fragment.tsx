import { speaksOf } from "../../../../src/film/speaks-of.ts";
import { useId } from "react";
import { chance } from "../draw/chance.ts";
import { seedOf } from "../../../../src/picture/seeded-random.ts";
import { darken, lighten, mix } from "../draw/colour.ts";
import { polygon, smooth, trace, type Pt } from "../draw/curves.ts";
import { Glow } from "../draw/Glow.tsx";
import { Linear, Radial } from "../draw/Gradients.tsx";
import { tint, type PropProps } from "./prop-props.ts";

/** An uneven window about the origin; `size` 1 is 500 units from the middle. */
const windowOf = (seed: number, size: number, seconds: number): string =>
  smooth(
    Array.from({ length: 12 }, (_, i): Pt => {
      const a = (i / 12) * 2 * Math.PI;
      const r =
        500 * size * (0.82 + 0.17 * chance(seed, i) + 0.02 * Math.sin(seconds * 0.9 + i * 1.3));
      return [Math.cos(a) * r * 1.22, Math.sin(a) * r];
    }),
    true,
  );

const Scene = ({ props, id }: { readonly props: PropProps; readonly id: string }) => {
  const { prop } = props;
  const core = tint(prop, ["core", "body", "light"], "#f3cf94");
  const edge = tint(prop, ["edge", "shade"], "#a56a78");
  if (speaksOf(prop, /water|arcade|水|拱廊/)) {
    return (
      <>
        {[-330, -110, 110, 330].map((x) => (
          <path
            key={x}
            d={`M${x - 90} 240L${x - 90} -60C${x - 90} -230 ${x + 90} -230 ${x + 90} -60L${x + 90} 240Z`}
            fill={lighten(core, 0.3)}
            opacity={0.4}
            transform="rotate(180)"
          />
        ))}
        {[-160, -60, 40, 150].map((y, i) => (
          <ellipse
            key={y}
            cx={40 * i - 60}
            cy={y}
            rx={360 - 40 * i}
            ry={13}
            fill={lighten(core, 0.55)}
            opacity={0.3}
          />
        ))}
      </>
    );
  }
  if (speaksOf(prop, /door|门/)) {
    return (
      <>
        <path
          d={polygon(trace("-150 -330, 150 -330, 150 320, -150 320"))}
          fill={darken(edge, 0.4)}
          opacity={0.7}
        />
        <path d={polygon(trace("70 -326, 128 -316, 128 318, 70 320"))} fill={`url(#${id}w)`} />
        <path
          d={polygon(trace("70 320, 128 318, 330 440, 20 450"))}
          fill={lighten(core, 0.4)}
          opacity={0.5}
        />
        <Glow x={100} y={0} radius={330} colour={lighten(core, 0.4)} strength={0.7} />
      </>
    );
  }
  return (
    <>
      <Glow x={0} y={-10} radius={420} colour={lighten(core, 0.3)} strength={0.7} />
      <circle
        cy={-10}
        r={210}
        fill="none"
        stroke={lighten(core, 0.35)}
        strokeWidth={64}
        opacity={0.28}
      />
      <circle
        cy={-10}
        r={210}
        fill="none"
        stroke={lighten(core, 0.6)}
        strokeWidth={34}
        opacity={0.5}
        strokeDasharray="1090 230"
        transform="rotate(-50)"
      />
      <circle cx={-60} cy={-226} r={32} fill="#ffb648" opacity={0.7} />
      <circle cx={120} cy={-180} r={30} fill="#7ec8f2" opacity={0.7} />
      <path
        d="M-560 210C-300 120-80 240 160 190C340 150 480 200 580 180L580 460L-560 460Z"
        fill={mix(edge, core, 0.35)}
        opacity={0.7}
      />
    </>
  );
};

/** A piece of memory: a window whose edges never settle, and a small scene out of focus in it. */
export const Fragment = (props: PropProps) => {
  const id = useId();
  const { prop, seconds, pulse } = props;
  const core = tint(prop, ["core", "body", "light"], "#f3cf94");
  const edge = tint(prop, ["edge", "shade"], "#a56a78");
  const seed = seedOf(prop.id);
  const layers = [1, 0.95, 0.9, 0.85, 0.8, 0.75, 0.7];
  return (
    <g transform={`rotate(${Math.round(Math.sin(seconds * 0.5 + seed) * 20) / 10})`}>
      <Glow x={0} y={0} radius={720} colour={mix(core, edge, 0.4)} strength={0.3 + 0.14 * pulse} />
      {layers.map((size) => (
        <path
          key={size}
          d={windowOf(seed, size, seconds)}
          fill={mix(edge, core, (1 - size) * 1.4)}
          opacity={0.3}
        />
      ))}
      <Radial
        id={id}
        focus={[0.46, 0.42]}
        stops={[
          [0, lighten(core, 0.35), 0.95],
          [0.5, core, 0.85],
          [0.85, edge, 0.55],
          [1, edge, 0],
        ]}
      />
      <Linear
        id={`${id}w`}
        from={[0, -330]}
        to={[0, 320]}
        stops={[
          [0, lighten(core, 0.5)],
          [1, lighten(core, 0.85)],
        ]}
      />
      <path d={windowOf(seed, 0.86, seconds)} fill={`url(#${id})`} />
      <clipPath id={`${id}c`}>
        <path d={windowOf(seed, 0.76, seconds)} />
      </clipPath>
      <g clipPath={`url(#${id}c)`}>
        <Scene props={props} id={id} />
      </g>
      {[0.98, 0.9, 0.8].map((size, i) => (
        <path
          key={size}
          d={windowOf(seed, size, seconds + i)}
          fill="none"
          stroke={lighten(core, 0.6)}
          strokeWidth={4 - i}
          opacity={0.24}
          strokeDasharray={`${120 + 60 * i} ${90 + 80 * i}`}
        />
      ))}
    </g>
  );
};
