import { speaksOf } from "../../../../src/film/speaks-of.ts";
import { useId } from "react";
import { darken, deepen, lighten } from "../draw/colour.ts";
import { smooth, stroke, trace, type Pt } from "../draw/curves.ts";
import { Linear } from "../draw/Gradients.tsx";
import { tint, type PropProps } from "./prop-props.ts";
import { Shadow } from "./Shadow.tsx";

type Tones = {
  readonly body: string;
  readonly light: string;
  readonly shade: string;
  readonly id: string;
};

const Bird = ({ light, shade, id, turn }: Omit<Tones, "body"> & { readonly turn: number }) => (
  <>
    <path
      d="M-120 300L-150 440M60 310L70 440"
      stroke={shade}
      strokeWidth={26}
      strokeLinecap="round"
    />
    <path
      d="M-250 456L-80 456M-30 456L150 456"
      stroke={shade}
      strokeWidth={22}
      strokeLinecap="round"
    />
    <g transform={`translate(-60 -250) scale(1 ${Math.round(Math.cos(turn) * 100) / 100})`}>
      <path
        d="M0 90L0-20M0-40C-110-200-160-60-30-50C-170-20-60 110 0-20C60 110 170-20 30-50C160-60 110-200 0-40Z"
        fill="none"
        stroke={light}
        strokeWidth={30}
        strokeLinejoin="round"
        strokeLinecap="round"
      />
    </g>
    <path
      d="M-470-60C-420-40-360-40-300-60C-260-190-120-240 20-240C110-240 150-250 190-320C240-400 380-390 410-290C424-240 400-190 380-160C400 40 270 320-20 330C-220 336-330 240-360 130C-400 90-460 20-470-60Z"
      fill={`url(#${id})`}
    />
    <path d="M408-300L500-262L402-226Z" fill={darken(light, 0.25)} />
    <circle cx={316} cy={-290} r={34} fill={light} />
    <circle cx={322} cy={-288} r={17} fill={darken(shade, 0.5)} />
    <path
      d="M-210-40C-110-130 90-120 170-10C130 130-40 190-170 130C-120 110-90 90-80 60C-130 60-170 30-210-40Z"
      fill={shade}
    />
    <path
      d="M-180-34C-90-104 80-96 140-10C110 80 0 110-90 92C-60 60-120 30-180-34Z"
      fill={light}
      opacity={0.55}
    />
    <path
      d={stroke(trace("-330 140, -200 260, 0 292, 180 220, 320 40"), 24, 0.5, 11)}
      fill={shade}
      opacity={0.6}
    />
    <path
      d={
        smooth(trace("230 -120, 270 -140, 292 -90, 250 -60"), true) +
        smooth(trace("-60 230, 0 216, 30 250, -30 270"), true) +
        smooth(trace("-330 20, -300 10, -290 50"), true)
      }
      fill={deepen(light, 0.8)}
      opacity={0.7}
    />
    <path
      d={stroke(trace("-250 -110, -100 -200, 60 -208, 180 -270, 250 -344"), 24, 0.5, 11)}
      fill={lighten(light, 0.6)}
      opacity={0.7}
    />
  </>
);

const Top = ({ body, light, shade, id, turn }: Tones & { readonly turn: number }) => {
  const rings = [-120, 0, 120].map((y, i): readonly Pt[] => [
    [-330 + i * 60, y],
    [0, y + 60],
    [330 - i * 60, y],
  ]);
  return (
    <g transform={`rotate(${Math.round(Math.sin(turn) * 60) / 10} 0 480)`}>
      <path d="M-22-500L22-500L30-240L-30-240Z" fill={light} />
      <path
        d="M-380-130C-360-260 360-260 380-130C340 80 140 260 20 490L-20 490C-140 260-340 80-380-130Z"
        fill={`url(#${id})`}
      />
      {rings.map((ring, i) => (
        <path key={i} d={stroke(ring, 46, 0.5, 11)} fill={i % 2 ? light : shade} />
      ))}
      <ellipse cy={-150} rx={370} ry={80} fill={lighten(body, 0.25)} />
      <ellipse cy={-158} rx={200} ry={40} fill={light} />
    </g>
  );
};

/** A child's toy: the wind-up bird with its key, or a spinning top. */
export const Toy = ({ prop, seconds }: PropProps) => {
  const id = useId();
  const body = tint(prop, ["body", "colour"], "#c9705c");
  const tones = {
    body,
    light: tint(prop, ["light"], lighten(body, 0.55)),
    shade: tint(prop, ["shade"], deepen(body, 0.8)),
    id,
  };
  const turn = seconds * 1.4;
  return (
    <>
      <Shadow y={464} width={380} height={46} />
      <Linear
        id={id}
        from={[-300, 300]}
        to={[220, -340]}
        stops={[
          [0, tones.shade],
          [0.4, body],
          [0.8, lighten(body, 0.2)],
          [1, tones.light],
        ]}
      />
      {speaksOf(prop, /bird|鸟/) ? <Bird {...tones} turn={turn} /> : <Top {...tones} turn={turn} />}
    </>
  );
};
