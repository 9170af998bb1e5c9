import { darken, lighten, mix } from "../draw/colour.ts";
import { n, stroke, trace } from "../draw/curves.ts";
import { Glow } from "../draw/Glow.tsx";
import { inState, tint, type PropProps } from "./prop-props.ts";
import { Shadow } from "./Shadow.tsx";
import { useId } from "react";
import { Linear } from "../draw/Gradients.tsx";

const Flame = ({ seconds }: { readonly seconds: number }) => {
  const lean = Math.sin(seconds * 5.1) * 9 + Math.sin(seconds * 8.7) * 5;
  return (
    <>
      <Glow
        x={0}
        y={-400}
        radius={520}
        colour="#ffb860"
        strength={0.55 + 0.05 * Math.sin(seconds * 9)}
      />
      <path d={`M0-300C-62-340-52-420 ${n(lean)}-500C52-420 62-340 0-300Z`} fill="#ff9a3c" />
      <path d={`M0-304C-40-334-30-392 ${n(lean * 0.6)}-450C34-392 40-334 0-304Z`} fill="#ffe19a" />
      <path d="M0-304C-18-318-14-342 0-360C14-342 18-318 0-304Z" fill="#fffbe8" />
    </>
  );
};

/** A thin birthday candle with its spiral of two colours, half burnt; the flame is there when the state says lit. */
export const Candle = ({ prop, subject, seconds }: PropProps) => {
  const id = useId();
  const pink = tint(prop, ["pink", "stripe", "body"], "#e79aa5");
  const white = tint(prop, ["white", "light"], "#fbf1e6");
  const wick = tint(prop, ["wick"], "#3b2a2c");
  const lit =
    inState({ subject }, "lit") || ["yes", "true", "1", "on"].includes(subject.state["lit"] ?? "");
  const stripes = Array.from({ length: 8 }, (_, i) => {
    const y = -190 + i * 92;
    return `M-72 ${y + 60}C-30 ${y + 40} 30 ${y - 20} 72 ${y - 34}L72 ${y + 14}C30 ${y + 28} -30 ${y + 88} -72 ${y + 108}Z`;
  });
  return (
    <>
      <Shadow y={484} width={210} height={34} />
      {lit ? <Flame seconds={seconds} /> : null}
      <path d={stroke(trace("0 -210, -6 -260, 8 -318"), 20, 0.4)} fill={wick} />
      <clipPath id={`${id}c`}>
        <path d="M-72-200C-60-236-30-214-8-226C20-240 60-222 72-196L72 462Q72 490 0 490Q-72 490-72 462Z" />
      </clipPath>
      <Linear
        id={`${id}s`}
        from={[-72, 0]}
        to={[72, 0]}
        stops={[
          [0, "#5a2340", 0.4],
          [0.4, "#5a2340", 0],
          [0.75, "#fff6e8", 0.45],
          [1, "#5a2340", 0.12],
        ]}
      />
      <g clipPath={`url(#${id}c)`}>
        <rect x={-72} y={-250} width={144} height={750} fill={white} />
        <path d={stripes.join("")} fill={pink} />
        <rect x={-72} y={-250} width={144} height={750} fill={`url(#${id}s)`} />
      </g>
      <path
        d="M-70-190C-66-120-54-96-46-120C-38-150-20-170-4-164C10-100 24-70 34-100C42-140 60-160 70-180C60-226 20-240-8-226C-30-214-60-236-70-190Z"
        fill={mix(white, lit ? "#ffd9a0" : pink, 0.3)}
      />
      <path d={stroke(trace("-54 -190, -20 -204, 24 -210"), 10)} fill={lighten(white, 0.8)} />
      <path
        d={stroke(trace("64 -140, 67 100, 62 440"), 8)}
        fill={darken(pink, 0.35)}
        opacity={0.5}
      />
    </>
  );
};
