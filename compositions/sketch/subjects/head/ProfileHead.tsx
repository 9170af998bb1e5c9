import { useId } from "react";
import { darken, lighten, mix } from "../draw/colour.ts";
import { stroke, trace, type Pt } from "../draw/curves.ts";
import { Linear } from "../draw/Gradients.tsx";
import { Contacts } from "./Contacts.tsx";
import { NeckShade } from "./NeckShade.tsx";
import type { HeadProps } from "./head-props.ts";
import { ProfileFeatures } from "./ProfileFeatures.tsx";
import { Strands } from "./Strands.tsx";

const FACE =
  "M40-330L178-330C190-296 194-256 192-228C190-208 180-200 180-184C181-160 204-122 223-98C236-83 234-63 218-58" +
  "C208-56 202-54 198-46C197-38 201-32 203-28C210-23 212-15 207-9C203-5 200-4 197-2C202 0 207 6 205 13" +
  "C204 20 195 26 191 33C187 42 193 50 194 60C195 80 180 101 158 104C118 107 70 98 26 66L26-330Z";

const NECK = "M-110 20L80 60C90 92 84 130 74 205L-126 205Z";

const HAIR =
  "M198-240C207-330 192-404 130-450C84-486 10-500-62-489C-190-470-270-362-284-222C-294-116-290-16-262 62" +
  "C-254 86-244 100-226 105C-140 130 10 134 98 108C66 30 44-60 48-140C50-190 60-226 72-244Z";

const FRINGE =
  "M-6-470C40-474 92-462 130-444C190-402 208-322 199-236L184-228L178-236L162-226L140-223L134-232L116-224L98-225" +
  "L92-234L68-234C54-320 30-410-6-470Z";

const GUIDES: readonly (readonly Pt[])[] = [
  trace("-20 -484, -190 -440, -272 -280, -286 -120, -276 10, -240 96"),
  trace("-14 -480, -140 -420, -196 -270, -202 -120, -198 10, -176 114"),
  trace("-8 -476, -70 -400, -98 -260, -104 -110, -92 20, -70 122"),
  trace("0 -472, 10 -390, 6 -260, -4 -120, 8 20, 34 122"),
  trace("8 -470, 60 -380, 66 -262, 44 -130, 56 10, 94 108"),
];

const FRINGE_GUIDES: readonly (readonly Pt[])[] = [
  trace("0 -468, 30 -410, 56 -330, 72 -236"),
  trace("14 -468, 80 -410, 112 -330, 128 -228"),
  trace("30 -466, 130 -420, 180 -350, 194 -236"),
];

const CONTACTS: readonly Pt[] = trace("90 -192, 84 -160, 83 -128");

/** The head in profile, looking right: the film's portrait. */
export const ProfileHead = (props: HeadProps) => {
  const { wardrobe, contacts, detail } = props;
  const id = useId();
  const full = detail === "full";
  const { hair, skin, skinShade, ink, rim } = wardrobe;
  return (
    <>
      <defs>
        <Linear
          id={`${id}f`}
          from={[30, 0]}
          to={[230, -60]}
          stops={[
            [0, mix(skin, skinShade, 0.75)],
            [0.45, skin],
            [1, lighten(skin, 0.35)],
          ]}
        />
        <Linear
          id={`${id}h`}
          from={[-200, -480]}
          to={[20, 130]}
          stops={[
            [0, mix(hair, wardrobe.sheen, 0.35)],
            [0.35, hair],
            [1, darken(hair, 0.45)],
          ]}
        />
        <Linear
          id={`${id}g`}
          from={[60, -460]}
          to={[190, -250]}
          stops={[
            [0, hair],
            [0.6, mix(hair, wardrobe.sheen, 0.32)],
            [1, darken(hair, 0.3)],
          ]}
        />
        <NeckShade id={`${id}n`} skinShade={skinShade} />
        <clipPath id={`${id}c`}>
          <path d={FACE} />
        </clipPath>
      </defs>
      <path d={NECK} fill={`url(#${id}n)`} />
      <path d={FACE} fill={`url(#${id}f)`} />
      <g clipPath={`url(#${id}c)`}>
        <path
          d="M20-260L210-260C208-214 190-204 150-204C112-202 92-170 86-110C80-40 96 40 130 120L20 120Z"
          fill={skinShade}
          opacity={0.3}
        />
        <path
          d="M20-260L205-260C200-224 176-216 140-216C104-214 78-194 70-130C66-50 84 46 118 120L20 120Z"
          fill={skinShade}
          opacity={0.45}
        />
        <ProfileFeatures {...props} />
        <path d={FACE} fill="none" stroke={rim} strokeWidth={full ? 7 : 10} opacity={0.75} />
      </g>
      {full ? (
        <path
          d={stroke(trace("40 82, 100 104, 158 106, 194 80"), 5, 0.4)}
          fill={ink}
          opacity={0.55}
        />
      ) : null}
      <path d={HAIR} fill={`url(#${id}h)`} />
      <Strands
        guides={GUIDES}
        count={full ? 42 : 12}
        hair={hair}
        sheen={wardrobe.sheen}
        shine={[0.2, 0.36]}
        seed={7}
      />
      <path d={FRINGE} fill={`url(#${id}g)`} />
      <Strands
        guides={FRINGE_GUIDES}
        count={full ? 16 : 6}
        hair={hair}
        sheen={wardrobe.sheen}
        shine={[0.34, 0.62]}
        seed={11}
      />
      <path
        d={stroke(trace("-6 -470, 36 -410, 62 -320, 70 -240"), 5, 0.7)}
        fill={ink}
        opacity={0.9}
      />
      <path
        d={stroke(
          trace("-150 -468, -60 -491, 40 -484, 130 -448, 190 -366, 200 -244"),
          full ? 9 : 14,
          0.7,
          12,
        )}
        fill={rim}
        opacity={0.85}
      />
      <Contacts at={CONTACTS} radius={full ? 10 : 13} colour={wardrobe.contact} shine={contacts} />
    </>
  );
};
