import { useId } from "react";
import { chance } from "../draw/chance.ts";
import { darken, deepen, lighten, mix } from "../draw/colour.ts";
import { n, polygon, stroke, trace } from "../draw/curves.ts";
import { Glow } from "../draw/Glow.tsx";
import { Radial } from "../draw/Gradients.tsx";
import { inState, tint, type PropProps } from "./prop-props.ts";
import { Shadow } from "./Shadow.tsx";

const GLASS =
  "M-262-300C-130-326 130-326 262-300C286-200 286-60 262 40C130 66-130 66-262 40C-286-60-286-200-262-300Z";

/** The bulging screen of a game cabinet, still lit: a little world of blocks flickers on it. */
export const Screen = (props: PropProps) => {
  const id = useId();
  const { prop, seconds, pulse } = props;
  const body = tint(prop, ["body", "colour"], "#3a3044");
  const glass = tint(prop, ["glass", "light"], "#f0cfa2");
  const shade = tint(prop, ["shade"], deepen(body, 0.6));
  const on = !inState(props, "off") && !inState(props, "dead");
  const flicker = on ? 0.9 + 0.05 * Math.sin(seconds * 17) + 0.05 * Math.sin(seconds * 3.1) : 0.1;
  const blocks = Array.from({ length: 13 }, (_, i) => {
    const tall = 20 + 90 * chance(61, i);
    const x = -232 + i * 36 - ((seconds * 14) % 36);
    return `M${n(x)} 20L${n(x)} ${n(20 - tall)}L${n(x + 30)} ${n(20 - tall)}L${n(x + 30)} 20Z`;
  });
  return (
    <>
      <Shadow y={480} width={440} height={40} />
      {on ? (
        <Glow x={0} y={-120} radius={760} colour={glass} strength={0.42 * flicker + 0.12 * pulse} />
      ) : null}
      <path
        d={polygon(
          trace(
            "-350 -500, 340 -500, 372 -380, 352 120, 430 210, 410 490, -410 490, -430 210, -356 120, -376 -380",
          ),
        )}
        fill={body}
      />
      <path d={polygon(trace("-356 120, 352 120, 430 210, -430 210"))} fill={lighten(body, 0.16)} />
      <path d={polygon(trace("-430 210, 430 210, 410 490, -410 490"))} fill={shade} />
      <path
        d={polygon(trace("-320 -470, 314 -470, 332 -392, -338 -392"))}
        fill={mix(body, glass, 0.35 * flicker)}
      />
      <path
        d="M-306-352C-150-376 150-376 306-352C332-220 330-40 306 82C150 104-150 104-306 82C-330-40-332-220-306-352Z"
        fill={darken(shade, 0.4)}
      />
      <Radial
        id={id}
        focus={[0.42, 0.4]}
        stops={[
          [0, lighten(glass, 0.6)],
          [0.5, glass],
          [1, deepen(glass, 0.6)],
        ]}
      />
      <clipPath id={`${id}c`}>
        <path d={GLASS} />
      </clipPath>
      <path d={GLASS} fill={on ? `url(#${id})` : darken(body, 0.5)} />
      {on ? (
        <g clipPath={`url(#${id}c)`}>
          <circle cx={96} cy={-186} r={58} fill={lighten(glass, 0.8)} opacity={0.8} />
          <path d={blocks.join("")} fill={deepen(glass, 0.85)} opacity={0.6} />
          <path d="M-300 20L300 20L300 80L-300 80Z" fill={deepen(glass, 1)} opacity={0.6} />
          <path
            d={Array.from(
              { length: 19 },
              (_, i) => `M-300 ${-320 + i * 21}L300 ${-320 + i * 21}`,
            ).join("")}
            stroke={deepen(glass, 1)}
            strokeWidth={4}
            opacity={0.22}
          />
        </g>
      ) : null}
      <path d={stroke(trace("-236 -250, -150 -284, 20 -292"), 24)} fill="#fffaf0" opacity={0.5} />
      <path d="M-170 160L-160 128" stroke={shade} strokeWidth={14} strokeLinecap="round" />
      <circle cx={-160} cy={122} r={20} fill="#c8503f" />
      {[40, 110, 180].map((x, i) => (
        <ellipse key={x} cx={x} cy={160 - i * 6} rx={22} ry={11} fill={mix(body, glass, 0.5)} />
      ))}
      <path d={stroke(trace("342 -496, 372 -380, 354 110"), 12)} fill={glass} opacity={0.7} />
    </>
  );
};
