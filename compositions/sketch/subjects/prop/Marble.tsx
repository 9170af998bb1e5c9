import { useId } from "react";
import { deepen, lighten, mix } from "../draw/colour.ts";
import { stroke } from "../draw/curves.ts";
import { Glow } from "../draw/Glow.tsx";
import { Radial } from "../draw/Gradients.tsx";
import { tint, type PropProps } from "./prop-props.ts";
import { Shadow } from "./Shadow.tsx";

const SWIRL = "M-300-250C-170-330 40-300 130-170C210-50 190 60 260 150C290 190 330 220 350 230C250 270 120 220 60 110C0 0 0-80-70-150C-130-210-220-240-300-250Z";
const VEIL = "M-240-252C-120-280 40-250 104-140C160-40 150 60 210 150C130 90 110 0 70-90C20-180-100-240-240-252Z";

/** A glass marble: two ribbons of colour twisted about each other inside clear glass, light gathered on the far side. */
export const Marble = ({ prop, seconds }: PropProps) => {
  const id = useId();
  const glass = tint(prop, ["glass", "body"], "#efe3d6");
  const amber = tint(prop, ["amber", "swirl"], "#f0a024");
  const blue = tint(prop, ["blue", "accent"], "#4fb3ec");
  const roll = Math.sin(seconds * 0.5) * 12;
  return (
    <>
      <Shadow y={470} width={430} height={62} />
      <Glow x={110} y={470} radius={300} colour={mix(amber, blue, 0.2)} strength={0.4} />
      <Radial id={id} focus={[0.36, 0.3]} stops={[[0, lighten(glass, 0.7), 0.95], [0.55, mix(glass, blue, 0.14), 0.9], [0.86, mix(deepen(glass, 0.7), blue, 0.25), 0.96], [1, lighten(glass, 0.4)]]} />
      <circle r={490} fill={`url(#${id})`} />
      <g transform={`rotate(${roll - 24})`}>
        <path d={SWIRL} fill={deepen(blue, 0.6)} transform="rotate(180) translate(-8 -22)" />
        <path d={SWIRL} fill={blue} transform="rotate(180)" />
        <path d={VEIL} fill={lighten(blue, 0.6)} opacity={0.6} transform="rotate(180)" />
        <path d={SWIRL} fill={deepen(amber, 0.6)} transform="translate(-8 22)" />
        <path d={SWIRL} fill={amber} />
        <path d={VEIL} fill={lighten(amber, 0.6)} opacity={0.7} />
        <path d={stroke([[-210, 60], [-60, -30], [70, 30], [220, -70]], 20, 0.5, 9)} fill="#fff6e6" opacity={0.75} />
      </g>
      <path d={stroke([[-340, 300], [-120, 452], [160, 440], [390, 240]], 60, 0.55, 11)} fill={lighten(glass, 0.8)} opacity={0.55} />
      <path d="M-300-280C-220-400-90-440 10-430C-60-390-170-330-230-220C-260-190-320-230-300-280Z" fill="#ffffff" opacity={0.8} />
      <circle cx={-316} cy={-130} r={24} fill="#ffffff" opacity={0.75} />
    </>
  );
};
