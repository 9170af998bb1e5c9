import { speaksOf } from "../../../../src/film/speaks-of.ts";
import { lighten } from "../draw/colour.ts";
import { stroke, trace } from "../draw/curves.ts";
import { Glow } from "../draw/Glow.tsx";
import { Filaments } from "../head/Filaments.tsx";
import { Star } from "../piece/Star.tsx";
import { tint, type PropProps } from "./prop-props.ts";

/** The glimmer that leads from scene to scene: a grain of light, its halo and a thin tail; or a sheaf of living threads. */
export const Spark = ({ prop, seconds, pulse, energy }: PropProps) => {
  const core = tint(prop, ["core", "body"], "#fff6e4");
  const halo = tint(prop, ["halo", "light"], "#f6c99a");
  if (speaksOf(prop, /filament|thread|丝/)) {
    const colours = [
      tint(prop, ["amber", "first"], "#f0a024"),
      tint(prop, ["blue", "second"], "#4fb3ec"),
    ];
    return (
      <>
        <Glow x={620} y={0} radius={420} colour={core} strength={0.5 + 0.3 * pulse} />
        <Filaments
          from={[620, -20]}
          reach={-1500}
          colours={colours}
          amount={1}
          count={30}
          seconds={seconds}
          seed={23}
        />
      </>
    );
  }
  const beat = 0.8 + 0.16 * Math.sin(seconds * 3.3) + 0.3 * pulse;
  return (
    <>
      <Glow x={0} y={0} radius={500} colour={halo} strength={0.5 * beat} />
      <Glow x={0} y={0} radius={210} colour={core} strength={0.8 * beat} />
      <path
        d={stroke(trace("-760 130, -420 70, -160 30, 10 0"), 26, 0.86, 11)}
        fill={halo}
        opacity={0.5}
      />
      <path d={stroke(trace("-420 66, -200 36, 10 0"), 13, 0.86, 9)} fill={core} opacity={0.8} />
      <Star
        x={0}
        y={0}
        size={300 * (0.75 + 0.3 * beat + 0.15 * energy)}
        colour={core}
        opacity={0.85}
      />
      <ellipse rx={46} ry={36} fill={lighten(core, 0.9)} />
    </>
  );
};
