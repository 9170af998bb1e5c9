import { speaksOf } from "../../../../src/film/speaks-of.ts";
import { useId } from "react";
import { deepen, lighten } from "../draw/colour.ts";
import { stroke, trace } from "../draw/curves.ts";
import { Radial } from "../draw/Gradients.tsx";
import { tint, type PropProps } from "./prop-props.ts";
import { Shadow } from "./Shadow.tsx";

const ONE =
  "M-430 40C-440-170-230-300 20-300C270-300 440-160 430 50C420 240 210 320-30 320C-260 320-424 230-430 40Z";

/** River pebbles: one, or three where the words say so; smooth, matt, one with a white vein. */
export const Pebble = ({ prop }: PropProps) => {
  const id = useId();
  const body = tint(prop, ["body", "colour"], "#a89a94");
  const light = tint(prop, ["light"], lighten(body, 0.6));
  const shade = tint(prop, ["shade"], deepen(body, 0.75));
  const three = speaksOf(prop, /three|pebbles|三/);
  const stone = (vein: boolean) => (
    <>
      <Shadow y={300} width={450} height={70} />
      <path d={ONE} fill={`url(#${id})`} />
      <path
        d={stroke(trace("-300 180, -60 280, 220 250, 380 130"), 36, 0.5, 9)}
        fill={shade}
        opacity={0.5}
      />
      <path
        d={stroke(trace("-330 -90, -220 -210, -40 -262, 120 -262"), 34, 0.5, 9)}
        fill={lighten(light, 0.5)}
        opacity={0.7}
      />
      {vein ? (
        <path
          d={stroke(trace("-250 230, -120 40, 60 -60, 130 -280"), 40, 0.4, 9)}
          fill={light}
          opacity={0.9}
        />
      ) : null}
      {vein ? null : (
        <path
          d={
            stroke(trace("-120 -60, 20 -20, 200 -70"), 14) +
            stroke(trace("-40 90, 120 120, 240 70"), 12)
          }
          fill={shade}
          opacity={0.35}
        />
      )}
    </>
  );
  const tones = (
    <Radial
      id={id}
      focus={[0.34, 0.24]}
      stops={[
        [0, light],
        [0.42, body],
        [0.85, shade],
        [1, deepen(shade, 0.3)],
      ]}
    />
  );
  if (!three)
    return (
      <>
        {tones}
        <g transform="translate(0 0) scale(1.58)">{stone(speaksOf(prop, /vein|纹/))}</g>
      </>
    );
  return (
    <>
      {tones}
      <g transform="translate(60 -230) scale(.84)">{stone(false)}</g>
      <g transform="translate(-330 190) rotate(-5) scale(.92)">{stone(true)}</g>
      <g transform="translate(430 250) rotate(8) scale(.72)">{stone(false)}</g>
    </>
  );
};
