import { useId } from "react";
import { darken, lighten, mix } from "../draw/colour.ts";
import { stroke, trace, type Pt } from "../draw/curves.ts";
import { Linear } from "../draw/Gradients.tsx";
import { Contacts } from "./Contacts.tsx";
import { NeckShade } from "./NeckShade.tsx";
import type { HeadProps } from "./head-props.ts";
import { Strands } from "./Strands.tsx";
import { ThreeQuarterFeatures } from "./ThreeQuarterFeatures.tsx";

const BEHIND =
  "M6-491C120-490 206-410 220-280C228-180 226-20 204 66C200 84 194 92 180 95C60 116-120 122-216 104" +
  "C-240 98-250 80-256 50C-276-60-276-180-260-270C-236-400-130-492 6-491Z";
const NECK = "M-70 10L84 20C80 90 88 140 104 205L-92 205C-76 140-70 80-70 10Z";
const FACE =
  "M-140-310L178-310C184-270 184-226 180-204C177-188 171-176 172-160C173-140 181-122 179-92C177-50 166-18 152 12" +
  "C140 40 122 68 102 88C90 100 78 106 64 106C42 106 12 92-24 70C-66 42-100 8-128-38L-160-180Z";
const NEAR =
  "M-20-480C-150-474-236-384-258-270C-276-180-276-60-260 40C-254 76-246 98-220 104C-164 116-104 118-50 112" +
  "C-84 70-112 20-124-40C-134-90-138-150-134-190C-132-216-128-232-122-244C-100-340-60-430-20-480Z";
const FAR =
  "M110-450C190-400 224-320 222-220C224-100 216 0 204 72C200 92 186 102 146 104C164 60 182-40 182-110C182-160 180-200 178-244C176-330 150-410 110-450Z";
const FRINGE =
  "M-8-482C70-486 150-450 186-380C206-340 206-280 195-232L176-222L170-229L150-219L126-216L119-225L100-214L66-211" +
  "L58-221L36-211L8-210L-2-220L-20-211L-52-213L-60-223L-82-216L-108-221L-114-229L-127-226C-136-320-90-450-8-482Z";

const NEAR_GUIDES: readonly (readonly Pt[])[] = [
  trace("-14 -482, -160 -450, -244 -300, -266 -130, -258 10, -224 98"),
  trace("-14 -480, -130 -430, -190 -290, -208 -130, -198 10, -156 108"),
  trace("-14 -478, -90 -410, -126 -270, -138 -150, -118 -20, -56 108"),
];
const FAR_GUIDES: readonly (readonly Pt[])[] = [
  trace("150 -420, 184 -340, 186 -240, 190 -130, 186 -20, 152 98"),
  trace("160 -410, 206 -330, 220 -240, 222 -130, 214 -10, 194 88"),
];
const FRINGE_GUIDES: readonly (readonly Pt[])[] = [
  trace("-16 -480, -70 -430, -110 -340, -124 -228"),
  trace("-8 -480, -10 -420, -28 -330, -34 -214"),
  trace("2 -480, 50 -424, 64 -330, 68 -214"),
  trace("10 -480, 130 -430, 178 -340, 188 -228"),
];
const CONTACTS: readonly Pt[] = trace("-108 -186, -113 -154, -112 -122");

/** The head turned a good third to the right of the camera. */
export const ThreeQuarterHead = (props: HeadProps) => {
  const { wardrobe, contacts, detail } = props;
  const id = useId();
  const full = detail === "full";
  const { hair, sheen, skin, skinShade, ink, rim } = wardrobe;
  return (
    <>
      <defs>
        <Linear
          id={`${id}f`}
          from={[-140, 20]}
          to={[180, -80]}
          stops={[
            [0, mix(skin, skinShade, 0.8)],
            [0.5, skin],
            [1, lighten(skin, 0.32)],
          ]}
        />
        <Linear
          id={`${id}h`}
          from={[-200, -480]}
          to={[20, 130]}
          stops={[
            [0, mix(hair, sheen, 0.35)],
            [0.35, hair],
            [1, darken(hair, 0.45)],
          ]}
        />
        <Linear
          id={`${id}g`}
          from={[0, -480]}
          to={[60, -236]}
          stops={[
            [0, hair],
            [0.6, mix(hair, sheen, 0.3)],
            [1, darken(hair, 0.3)],
          ]}
        />
        <NeckShade id={`${id}n`} skinShade={skinShade} />
        <clipPath id={`${id}c`}>
          <path d={FACE} />
        </clipPath>
      </defs>
      <path d={BEHIND} fill={darken(hair, 0.5)} />
      <path d={NECK} fill={`url(#${id}n)`} />
      <path d={FACE} fill={`url(#${id}f)`} />
      <g clipPath={`url(#${id}c)`}>
        <path
          d="M-150-260L190-260L182-198C120-212 60-204 0-200C-60-198-96-190-106-140C-112-70-70 30 0 100L-150 90Z"
          fill={skinShade}
          opacity={0.42}
        />
        <ThreeQuarterFeatures {...props} />
        <path d={FACE} fill="none" stroke={rim} strokeWidth={full ? 7 : 10} opacity={0.7} />
      </g>
      {full ? (
        <path d={stroke(trace("-50 54, 10 92, 66 108, 112 80"), 5, 0.6)} fill={ink} opacity={0.5} />
      ) : null}
      <path d={FAR} fill={darken(hair, 0.2)} />
      <Strands
        guides={FAR_GUIDES}
        count={full ? 8 : 3}
        hair={hair}
        sheen={sheen}
        shine={[0.18, 0.36]}
        seed={5}
      />
      <path d={NEAR} fill={`url(#${id}h)`} />
      <Strands
        guides={NEAR_GUIDES}
        count={full ? 22 : 8}
        hair={hair}
        sheen={sheen}
        shine={[0.2, 0.37]}
        seed={7}
      />
      <path d={FRINGE} fill={`url(#${id}g)`} />
      <Strands
        guides={FRINGE_GUIDES}
        count={full ? 30 : 9}
        hair={hair}
        sheen={sheen}
        shine={[0.32, 0.6]}
        seed={11}
      />
      <path
        d={stroke(trace("-10 -482, -70 -420, -108 -330, -128 -230"), 4.5, 0.7)}
        fill={ink}
        opacity={0.9}
      />
      <path
        d={stroke(
          trace("-60 -484, 30 -491, 120 -462, 190 -385, 221 -270, 224 -120, 212 20"),
          full ? 8 : 13,
          0.45,
          13,
        )}
        fill={rim}
        opacity={0.8}
      />
      <Contacts at={CONTACTS} radius={full ? 10 : 13} colour={wardrobe.contact} shine={contacts} />
    </>
  );
};
