import { useId } from "react";
import { darken, lighten, mix } from "../draw/colour.ts";
import { stroke, trace, type Pt } from "../draw/curves.ts";
import { Linear } from "../draw/Gradients.tsx";
import { Contacts } from "./Contacts.tsx";
import { FrontFeatures } from "./FrontFeatures.tsx";
import { NeckShade } from "./NeckShade.tsx";
import type { HeadProps } from "./head-props.ts";
import { Strands } from "./Strands.tsx";

const BEHIND =
  "M0-491C120-491 208-410 232-270C248-170 250-40 226 66C222 90 208 102 188 106C60 124-60 124-188 106" +
  "C-208 102-222 90-226 66C-250-40-248-170-232-270C-208-410-120-491 0-491Z";
const NECK = "M-66 20L66 20C66 90 76 150 92 205L-92 205C-76 150-66 90-66 20Z";
const FACE =
  "M-160-310L160-310C158-220 154-150 150-96C146-44 120 14 78 62C52 92 28 106 0 106C-28 106-52 92-78 62C-120 14-146-44-150-96C-154-150-158-220-160-310Z";
const SIDE =
  "M-40-480C-140-470-216-390-234-270C-250-170-250-40-232 50C-226 88-210 102-186 106C-150 111-112 112-72 110" +
  "C-104 70-130 20-138-40C-144-90-146-140-142-190C-140-216-138-230-134-244C-110-340-80-420-40-480Z";
const FRINGE =
  "M0-484C80-484 142-424 152-340C156-296 152-262 145-226L126-219L118-227L96-216L62-212L54-222L34-211L4-209" +
  "L-4-220L-24-210L-58-212L-66-222L-86-215L-116-219L-122-228L-145-226C-152-262-156-296-152-340C-142-424-80-484 0-484Z";

const SIDE_GUIDES: readonly (readonly Pt[])[] = [
  trace("-10 -482, -150 -440, -226 -290, -242 -130, -234 10, -196 100"),
  trace("-10 -480, -130 -430, -180 -290, -194 -130, -184 10, -150 104"),
  trace("-10 -478, -104 -420, -138 -290, -148 -130, -130 -10, -76 106"),
];
const FRINGE_GUIDES: readonly (readonly Pt[])[] = [
  trace("-10 -482, -90 -430, -134 -340, -142 -226"),
  trace("-4 -482, -44 -420, -64 -330, -66 -214"),
  trace("0 -482, 0 -420, 2 -330, 2 -212"),
  trace("4 -482, 48 -420, 66 -330, 70 -214"),
  trace("10 -482, 92 -430, 136 -340, 144 -226"),
];
const CONTACTS: readonly Pt[] = trace("-124 -184, -129 -152, -128 -120");

/** The head seen straight from the front. */
export const FrontHead = (props: HeadProps) => {
  const { wardrobe, contacts, detail } = props;
  const id = useId();
  const full = detail === "full";
  const { hair, sheen, skin, skinShade, ink, rim } = wardrobe;
  const side = (
    <>
      <path d={SIDE} fill={`url(#${id}h)`} />
      <Strands
        guides={SIDE_GUIDES}
        count={full ? 18 : 6}
        hair={hair}
        sheen={sheen}
        shine={[0.22, 0.38]}
        seed={7}
      />
    </>
  );
  return (
    <>
      <defs>
        <Linear
          id={`${id}f`}
          from={[-140, 20]}
          to={[150, -80]}
          stops={[
            [0, mix(skin, skinShade, 0.75)],
            [0.5, skin],
            [1, lighten(skin, 0.3)],
          ]}
        />
        <Linear
          id={`${id}h`}
          from={[-160, -480]}
          to={[-60, 130]}
          stops={[
            [0, mix(hair, sheen, 0.3)],
            [0.4, hair],
            [1, darken(hair, 0.45)],
          ]}
        />
        <Linear
          id={`${id}g`}
          from={[0, -480]}
          to={[20, -236]}
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
          d="M-170-260L170-260L148-180C130-200 90-204 0-202C-70-202-106-194-116-140C-122-70-84 30-30 100L-170 90Z"
          fill={skinShade}
          opacity={0.42}
        />
        <FrontFeatures {...props} />
      </g>
      {full ? (
        <path d={stroke(trace("-76 60, -30 102, 30 103, 76 60"), 5)} fill={ink} opacity={0.5} />
      ) : null}
      {side}
      <g transform="scale(-1 1)">{side}</g>
      <path d={FRINGE} fill={`url(#${id}g)`} />
      <Strands
        guides={FRINGE_GUIDES}
        count={full ? 34 : 10}
        hair={hair}
        sheen={sheen}
        shine={[0.32, 0.6]}
        seed={11}
      />
      <path
        d={stroke(
          trace("-60 -482, 40 -490, 140 -446, 214 -340, 240 -200, 244 -60, 226 60"),
          full ? 8 : 13,
          0.5,
          13,
        )}
        fill={rim}
        opacity={0.8}
      />
      <Contacts at={CONTACTS} radius={full ? 10 : 13} colour={wardrobe.contact} shine={contacts} />
    </>
  );
};
