import { useId } from "react";
import { darken, lighten, mix } from "../draw/colour.ts";
import { stroke, trace, type Pt } from "../draw/curves.ts";
import { Linear } from "../draw/Gradients.tsx";
import type { HeadProps } from "./head-props.ts";
import { Strands } from "./Strands.tsx";

const NECK = "M-110 20L84 20L92 205L-116 205Z";
const CHEEK =
  "M120-280L208-280C211-220 205-190 201-174C207-156 214-138 210-106C206-66 190-12 170 32C156 62 132 86 100 90L90-60Z";
const HAIR =
  "M10-491C120-488 196-420 214-330C220-290 218-256 213-234L196-226L184-236C186-220 190-180 188-120C186-40 176 50 154 108" +
  "C40 134-120 132-216 108C-238 102-248 86-254 56C-276-50-272-180-254-276C-226-410-120-494 10-491Z";

const GUIDES: readonly (readonly Pt[])[] = [
  trace("-26 -468, -160 -446, -244 -290, -264 -120, -256 10, -222 102"),
  trace("-22 -464, -110 -410, -166 -280, -182 -120, -172 10, -150 116"),
  trace("-18 -462, -50 -400, -74 -280, -84 -120, -76 10, -64 124"),
  trace("-14 -462, 20 -400, 28 -280, 22 -120, 26 10, 24 124"),
  trace("-10 -464, 84 -410, 112 -290, 112 -130, 108 0, 94 118"),
  trace("-6 -468, 120 -440, 180 -330, 184 -200, 180 -40, 150 104"),
];

/** The head turned away and to the right: hair, and the far cheek with its lashes. */
export const ThreeQuarterBackHead = ({ wardrobe, detail }: HeadProps) => {
  const id = useId();
  const full = detail === "full";
  const { hair, sheen, skin, skinShade, ink, rim } = wardrobe;
  return (
    <>
      <defs>
        <Linear
          id={`${id}h`}
          from={[-160, -480]}
          to={[40, 130]}
          stops={[
            [0, mix(hair, sheen, 0.3)],
            [0.4, hair],
            [1, darken(hair, 0.45)],
          ]}
        />
        <Linear
          id={`${id}f`}
          from={[120, 0]}
          to={[212, -40]}
          stops={[
            [0, skinShade],
            [0.6, skin],
            [1, lighten(skin, 0.35)],
          ]}
        />
      </defs>
      <path d={NECK} fill={darken(skinShade, 0.25)} />
      <path d={CHEEK} fill={`url(#${id}f)`} />
      <path
        d={stroke(trace("203 -176, 210 -138, 206 -84, 186 -10, 150 64"), full ? 6 : 10)}
        fill={rim}
        opacity={0.8}
      />
      {full ? (
        <path
          d={
            stroke(trace("197 -158, 210 -154, 222 -156"), 4, 0.3) +
            stroke(trace("198 -150, 211 -142, 222 -140"), 4, 0.3)
          }
          fill={ink}
        />
      ) : null}
      <path d={HAIR} fill={`url(#${id}h)`} />
      <Strands
        guides={GUIDES}
        count={full ? 52 : 14}
        hair={hair}
        sheen={sheen}
        shine={[0.22, 0.4]}
        seed={7}
      />
      <path
        d={stroke(
          trace("-60 -482, 40 -490, 130 -456, 196 -390, 215 -320, 213 -238"),
          full ? 9 : 14,
          0.6,
          12,
        )}
        fill={rim}
        opacity={0.85}
      />
    </>
  );
};
