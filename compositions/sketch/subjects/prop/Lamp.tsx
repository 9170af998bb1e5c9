import { useId } from "react";
import { darken, deepen, lighten, mix } from "../draw/colour.ts";
import { band, polygon, stroke, trace } from "../draw/curves.ts";
import { Glow } from "../draw/Glow.tsx";
import { Linear } from "../draw/Gradients.tsx";
import { inState, tint, type PropProps } from "./prop-props.ts";
import { Shadow } from "./Shadow.tsx";

/** The long-armed lamp of the bench with its cone of light; out when its state says off. */
export const Lamp = (props: PropProps) => {
  const id = useId();
  const { prop, seconds, pulse } = props;
  const body = tint(prop, ["body", "colour"], "#8f6a45");
  const light = tint(prop, ["light"], "#ffe6b8");
  const shade = tint(prop, ["shade"], deepen(body, 0.8));
  const on = !inState(props, "off") && !inState(props, "dark");
  const hum = on ? 0.5 + 0.02 * Math.sin(seconds * 6) + 0.08 * pulse : 0;
  return (
    <>
      <Shadow x={-240} y={486} width={250} height={30} />
      <Linear
        id={`${id}l`}
        from={[250, -200]}
        to={[330, 500]}
        stops={[
          [0, light, 0.62],
          [0.5, light, 0.26],
          [1, light, 0.02],
        ]}
      />
      {on ? (
        <path
          d={polygon(trace("110 -212, 420 -140, 760 500, -160 500"))}
          fill={`url(#${id}l)`}
          opacity={0.55 + hum * 0.6}
        />
      ) : null}
      {on ? (
        <path
          d={polygon(trace("170 -200, 370 -152, 560 500, 40 500"))}
          fill={`url(#${id}l)`}
          opacity={0.4}
        />
      ) : null}
      <path d="M-400 486C-400 440-330 420-240 420C-150 420-80 440-80 486Z" fill={shade} />
      <path
        d="M-372 470C-360 436-310 426-240 426C-190 426-150 434-128 450"
        fill="none"
        stroke={body}
        strokeWidth={14}
        strokeLinecap="round"
      />
      <path d={band(trace("-240 430, -360 90"), () => 34)} fill={body} />
      <path d={band(trace("-228 426, -346 90"), () => 9)} fill={lighten(body, 0.55)} />
      <path d={band(trace("-360 90, 140 -390"), () => 30)} fill={body} />
      <path d={band(trace("-350 70, 142 -402"), () => 8)} fill={lighten(body, 0.55)} />
      <path d={band(trace("-320 96, 110 -330"), () => 8)} fill={shade} />
      <circle cx={-360} cy={90} r={40} fill={shade} />
      <circle cx={-364} cy={84} r={18} fill={lighten(body, 0.4)} />
      <circle cx={146} cy={-392} r={32} fill={shade} />
      {on ? <Glow x={262} y={-170} radius={420} colour={light} strength={hum + 0.2} /> : null}
      <Linear
        id={id}
        from={[110, -300]}
        to={[440, -180]}
        stops={[
          [0, shade],
          [0.35, body],
          [0.62, lighten(body, 0.5)],
          [1, darken(body, 0.3)],
        ]}
      />
      <path
        d="M150-420C190-500 290-480 320-400C370-350 430-250 436-130C330-120 180-150 96-210C100-280 120-370 150-420Z"
        fill={`url(#${id})`}
      />
      <path
        d="M96-210C180-150 330-120 436-130C400-90 180-120 96-210Z"
        fill={on ? lighten(light, 0.6) : shade}
      />
      <path d={stroke(trace("330 -330, 352 -300, 348 -262"), 18)} fill={shade} opacity={0.6} />
      <path
        d={stroke(trace("196 -450, 160 -360, 140 -260"), 16)}
        fill={mix(lighten(body, 0.8), light, 0.5)}
        opacity={0.7}
      />
    </>
  );
};
