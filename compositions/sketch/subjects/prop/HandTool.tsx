import { useId } from "react";
import { darken, deepen, lighten, mix } from "../draw/colour.ts";
import { stroke, trace, type Pt } from "../draw/curves.ts";
import { Linear } from "../draw/Gradients.tsx";
import { tint, type PropProps } from "./prop-props.ts";
import { Shadow } from "./Shadow.tsx";

const HANDLE =
  "M-30-30C-70 60-120 150-132 270C-140 350-120 440-96 486C-80 504-52 500-50 474C-56 400-66 340-56 260C-44 160-2 80 34 10Z";
const JAW =
  "M-44 20C-70-60-60-130-36-190C-26-260-22-330-14-420C-12-440 4-440 6-420C10-320 20-250 30-180C40-110 44-40 30 30Z";

/** Round-nose pliers, a little open, with a bit of wire in the jaws. */
export const HandTool = ({ prop }: PropProps) => {
  const id = useId();
  const body = tint(prop, ["body", "colour"], "#8b8087");
  const grip = tint(prop, ["grip", "handle"], "#7c4a30");
  const wire = tint(prop, ["wire", "accent"], "#d99a7c");
  const loop: readonly Pt[] = trace("-90 -500, -30 -440, 20 -400, 70 -440, 60 -492, 10 -480");
  const half = (
    <>
      <path d={HANDLE} fill={`url(#${id}g)`} />
      <path
        d={stroke(trace("-46 40, -100 180, -112 320, -84 470"), 15, 0.5, 9)}
        fill={lighten(grip, 0.55)}
        opacity={0.8}
      />
      <path d={JAW} fill={`url(#${id}b)`} />
      <path
        d={stroke(trace("-34 -20, -34 -150, -18 -300, -8 -410"), 11, 0.5, 9)}
        fill={lighten(body, 0.75)}
        opacity={0.9}
      />
    </>
  );
  return (
    <>
      <Shadow x={0} y={300} width={760} height={150} />
      <Linear
        id={`${id}g`}
        from={[-130, 0]}
        to={[30, 60]}
        stops={[
          [0, darken(grip, 0.4)],
          [0.5, grip],
          [1, lighten(grip, 0.15)],
        ]}
      />
      <Linear
        id={`${id}b`}
        from={[-60, 0]}
        to={[44, 0]}
        stops={[
          [0, deepen(body, 0.6)],
          [0.4, lighten(body, 0.3)],
          [0.6, body],
          [1, deepen(body, 0.5)],
        ]}
      />
      <g transform="translate(0 20) rotate(62) scale(1.9 1.5)">
        <g transform="scale(-1 1) rotate(-8)">{half}</g>
        <g transform="rotate(-8)">{half}</g>
        <circle r={52} fill={mix(body, "#2a1c28", 0.35)} />
        <circle r={34} fill={lighten(body, 0.2)} />
        <circle cx={-9} cy={-10} r={11} fill={lighten(body, 0.8)} />
        <path d={stroke(loop, 20, 0.5, 15)} fill={wire} />
        <path d={stroke(loop, 7, 0.4, 15)} fill={lighten(wire, 0.7)} />
      </g>
    </>
  );
};
