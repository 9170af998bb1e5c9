import { useId } from "react";
import { darken, mix } from "../draw/colour.ts";
import { stroke, trace, type Pt } from "../draw/curves.ts";
import { Linear } from "../draw/Gradients.tsx";
import type { HeadProps } from "./head-props.ts";
import { Strands } from "./Strands.tsx";

const NECK = "M-78 20L78 20L92 205L-92 205Z";
const HAIR =
  "M0-491C118-491 206-412 230-272C246-172 250-40 230 62C224 92 212 104 190 108C120 122 60 126 0 126" +
  "C-60 126-120 122-190 108C-212 104-224 92-230 62C-250-40-246-172-230-272C-206-412-118-491 0-491Z";

const GUIDES: readonly (readonly Pt[])[] = [
  trace("-6 -452, -130 -440, -222 -290, -240 -120, -234 10, -204 102"),
  trace("-6 -448, -104 -420, -158 -280, -176 -120, -168 10, -148 112"),
  trace("-2 -444, -56 -400, -84 -280, -92 -120, -86 10, -74 120"),
  trace("2 -442, 2 -390, 0 -280, -2 -120, 2 10, 0 124"),
  trace("6 -444, 58 -400, 86 -280, 90 -120, 88 10, 76 120"),
  trace("8 -448, 108 -420, 160 -280, 174 -120, 168 10, 150 112"),
  trace("8 -452, 132 -440, 224 -290, 240 -120, 234 10, 206 102"),
];

/** The head from behind: nothing but hair, its whorl and its hem. */
export const BackHead = ({ wardrobe, detail }: HeadProps) => {
  const id = useId();
  const full = detail === "full";
  const { hair, sheen, skinShade, rim } = wardrobe;
  return (
    <>
      <defs>
        <Linear
          id={`${id}h`}
          from={[-120, -480]}
          to={[40, 130]}
          stops={[
            [0, mix(hair, sheen, 0.3)],
            [0.4, hair],
            [1, darken(hair, 0.45)],
          ]}
        />
      </defs>
      <path d={NECK} fill={darken(skinShade, 0.25)} />
      <path d={HAIR} fill={`url(#${id}h)`} />
      <Strands
        guides={GUIDES}
        count={full ? 56 : 16}
        hair={hair}
        sheen={sheen}
        shine={[0.24, 0.42]}
        seed={7}
      />
      <path
        d={stroke(
          trace("-40 -486, 60 -487, 150 -440, 216 -330, 238 -200, 244 -60, 228 60"),
          full ? 9 : 14,
          0.5,
          13,
        )}
        fill={rim}
        opacity={0.85}
      />
    </>
  );
};
