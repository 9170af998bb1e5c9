import { useId } from "react";
import { deepen, lighten, mix } from "../draw/colour.ts";
import { n, stroke, trace } from "../draw/curves.ts";
import { Glow } from "../draw/Glow.tsx";
import { Linear, Radial } from "../draw/Gradients.tsx";
import { Lamp } from "./Lamp.tsx";
import { tint, type PropProps } from "./prop-props.ts";
import { Shadow } from "./Shadow.tsx";

const RIBBON =
  "M-330-240C-190-340 50-320 140-170C210-50 190 60 260 150C290 190 330 220 360 226C250 276 110 230 50 116C-6 6-10-80-80-146C-140-206-240-236-330-240Z";
const VEIL =
  "M-262-240C-120-284 44-246 110-134C164-36 152 62 214 150C126 96 100 0 62-86C14-178-110-238-262-240Z";
const bubbles = [
  [-210, 210, 12],
  [262, -150, 9],
  [150, 282, 15],
  [-140, -312, 8],
  [-300, 20, 7],
] as const;

/** A ribbon of coloured glass: its deep edge, its body from shade to light, and a veil of light inside it. */
const Ribbon = ({ colour, turn }: { readonly colour: string; readonly turn: number }) => {
  const id = useId();
  return (
    <g transform={`rotate(${n(turn)})`}>
      <Linear
        id={id}
        from={[-300, -240]}
        to={[320, 220]}
        stops={[
          [0, lighten(colour, 0.4)],
          [0.3, colour],
          [0.62, deepen(colour, 0.35)],
          [1, colour],
        ]}
      />
      <path d={RIBBON} fill={deepen(colour, 0.7)} transform="translate(-6 22)" opacity={0.75} />
      <path d={RIBBON} fill={`url(#${id})`} />
      <path d={VEIL} fill={lighten(colour, 0.7)} opacity={0.6} />
      <path
        d={stroke(trace("-320 -238, -120 -300, 60 -250, 140 -150, 200 20, 300 190"), 12, 0.4, 13)}
        fill="#ffffff"
        opacity={0.6}
      />
    </g>
  );
};

/** A lamp the marble holds is seen as a ball of glass shows it: small, far inside and upside down. */
const LampInside = (props: PropProps) => {
  const lamp = props.film.bible.props.find(
    ({ id, shape }) => shape === "lamp" && props.subject.holds.includes(id),
  );
  return lamp ? (
    <g transform="translate(206 -206) rotate(12) scale(.34 -.34)" opacity={0.92}>
      <Lamp {...props} prop={lamp} subject={{ ...props.subject, entry: lamp.id, state: {} }} />
    </g>
  ) : null;
};

/** A glass marble: ribbons of two colours twisted inside clear glass, turning a little; light gathered on the far side. */
export const Marble = (props: PropProps) => {
  const { prop, seconds } = props;
  const id = useId();
  const glass = tint(prop, ["glass", "body"], "#efe3d6");
  const amber = tint(prop, ["amber", "swirl"], "#f0a024");
  const blue = tint(prop, ["blue", "accent"], "#4fb3ec");
  const roll = -14 + 12 * Math.sin(seconds * 0.5);
  const depth = mix(deepen(glass, 0.8), blue, 0.25);
  return (
    <>
      <Shadow y={470} width={430} height={62} />
      <Glow x={110} y={470} radius={300} colour={mix(amber, blue, 0.2)} strength={0.4} />
      <Radial
        id={id}
        focus={[0.4, 0.36]}
        stops={[
          [0, lighten(glass, 0.6), 0.55],
          [0.5, glass, 0.46],
          [0.8, depth, 0.6],
          [0.94, mix(depth, "#2a1838", 0.4), 0.85],
          [1, lighten(glass, 0.5), 0.95],
        ]}
      />
      <circle r={490} fill={`url(#${id})`} />
      <g opacity={0.45} transform="scale(.86)">
        <Ribbon colour={blue} turn={roll * 0.5 + 82} />
        <Ribbon colour={amber} turn={roll * 0.5 + 262} />
      </g>
      <Ribbon colour={blue} turn={roll + 180} />
      <Ribbon colour={amber} turn={roll} />
      <LampInside {...props} />
      {bubbles.map(([x, y, r]) => (
        <circle key={x} cx={x} cy={y} r={r} fill="#ffffff" opacity={0.45} />
      ))}
      <path
        d={stroke(trace("-340 290, -120 430, 160 420, 390 230"), 64, 0.6, 11)}
        fill={lighten(glass, 0.8)}
        opacity={0.5}
      />
      <path
        d={stroke(trace("430 -120, 456 40, 410 200"), 26, 0.5, 9)}
        fill={lighten(amber, 0.6)}
        opacity={0.6}
      />
      <path
        d="M-306-286C-226-404-90-444 20-432C-60-396-176-336-232-226C-262-196-326-236-306-286Z"
        fill="#ffffff"
        opacity={0.85}
      />
      <circle cx={-322} cy={-132} r={22} fill="#ffffff" opacity={0.75} />
    </>
  );
};
