import { useId } from "react";
import { lighten, mix } from "../draw/colour.ts";
import { Glow } from "../draw/Glow.tsx";
import { Radial } from "../draw/Gradients.tsx";
import { tint, type PropProps } from "./prop-props.ts";

/** Two suns, the small one paler and higher to the right: flat discs in wide haloes that breathe with the music. */
export const Suns = ({ prop, seconds, pulse }: PropProps) => {
  const id = useId();
  const large = tint(prop, ["large", "body", "light"], "#fff0d2");
  const small = tint(prop, ["small", "accent"], "#f2cfa8");
  const breath = 0.46 + 0.03 * Math.sin(seconds * 0.8) + 0.07 * pulse;
  return (
    <>
      <Glow x={-110} y={90} radius={1150} colour={mix(large, "#ffb066", 0.4)} strength={breath} />
      <Glow x={500} y={-330} radius={460} colour={small} strength={breath * 0.7} />
      <Radial
        id={id}
        stops={[
          [0, lighten(large, 0.8)],
          [0.8, lighten(large, 0.4)],
          [1, large],
        ]}
      />
      <circle cx={-110} cy={90} r={408} fill={`url(#${id})`} />
      <circle cx={500} cy={-330} r={164} fill={lighten(small, 0.25)} opacity={0.9} />
    </>
  );
};
