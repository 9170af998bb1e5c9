import { useId } from "react";
import { chance } from "../draw/chance.ts";
import { lighten, mix } from "../draw/colour.ts";
import { along, stroke, trace, type Pt } from "../draw/curves.ts";
import { Glow } from "../draw/Glow.tsx";
import { Linear } from "../draw/Gradients.tsx";
import { Contacts } from "../head/Contacts.tsx";
import { Fringe } from "./Fringe.tsx";
import { Iris } from "./Iris.tsx";
import type { Person } from "./person.ts";

type Props = {
  readonly person: Person;
  readonly lights: readonly string[];
  readonly closed: boolean;
  readonly pulse: number;
};

const OPENING =
  "M-450 78C-350-60-190-168 20-166C190-160 330-40 452 118C310 190 150 232-30 226C-210 216-360 160-450 78Z";
const LID =
  "M-470 70C-380-170-190-300 30-300C240-296 400-140 470 108C340 200 170 250-20 246C-210 238-380 180-470 70Z";

const UPPER: readonly Pt[] = trace("-530 60, -430 44, -260 -110, 20 -178, 250 -116, 462 122");
const SHUT: readonly Pt[] = trace("-490 58, -300 190, 0 250, 300 206, 480 112");

/** Lashes fan out from the lid's edge, longest at the outer corner. */
const Lashes = ({ person, closed }: { readonly person: Person; readonly closed: boolean }) => {
  const edge = closed ? SHUT : UPPER;
  const lashes = Array.from({ length: 19 }, (_, i) => {
    const t = 0.05 + (i / 18) * (closed ? 0.86 : 0.78);
    const [x, y] = along(edge, t);
    const size =
      (64 + 84 * (1 - t) ** 0.8 * Math.sin(Math.PI * (0.2 + 0.6 * t))) *
      (0.84 + 0.3 * chance(3, i));
    const [out, down] = [
      Math.cos(Math.PI * (0.86 - 0.62 * t)),
      (closed ? 1 : -1) * Math.sin(Math.PI * (0.86 - 0.62 * t)),
    ];
    const tip: Pt = [x + out * size, y + down * size];
    const bend: Pt = [x + out * size * 0.34, y + down * size * 0.52];
    return stroke([[x, y], bend, tip], 14, 0.2);
  });
  return <path d={lashes.join("")} fill={person.wardrobe.ink} />;
};

/** One eye filling the frame: her right, so that the temple with its contacts lies to the left; skin beyond every edge. */
export const EyeCloseUp = ({ person, lights, closed, pulse }: Props) => {
  const id = useId();
  const { skin, skinShade, ink, blush, contact, rim } = person.wardrobe;
  const deep = mix(skinShade, ink, 0.3);
  return (
    <g transform={person.turn.mirrored ? "scale(-1 1)" : undefined}>
      <Linear
        id={`${id}s`}
        from={[-1100, 300]}
        to={[1000, -200]}
        stops={[
          [0, mix(skinShade, ink, 0.25)],
          [0.3, mix(skin, skinShade, 0.5)],
          [0.62, skin],
          [1, lighten(skin, 0.3)],
        ]}
      />
      <path d="M-2400-1400L2400-1400L2400 1400L-2400 1400Z" fill={`url(#${id}s)`} />
      <Glow x={-120} y={620} radius={720} colour={blush} strength={0.4} />
      <path
        d="M560-420C520-200 520 0 600 240C700 480 860 700 900 1400L2400 1400L2400-700Z"
        fill={lighten(skin, 0.4)}
        opacity={0.5}
      />
      <path
        d={stroke(trace("620 -300, 566 -60, 600 160, 720 420"), 26, 0.4, 11)}
        fill={skinShade}
        opacity={0.4}
      />
      <path
        d={LID}
        fill={skinShade}
        opacity={closed ? 0.3 : 0.42}
        transform="translate(0 -22) scale(1.06)"
      />
      <path
        d={stroke(trace("-520 -250, -260 -372, 60 -384, 330 -330, 500 -250"), 54, 0.45, 15)}
        fill={ink}
        opacity={0.8}
      />
      {closed ? (
        <>
          <Linear
            id={`${id}l`}
            from={[0, -290]}
            to={[20, 240]}
            stops={[
              [0, mix(skin, skinShade, 0.55)],
              [0.3, mix(skin, skinShade, 0.05)],
              [0.55, lighten(skin, 0.16)],
              [1, mix(skin, skinShade, 0.5)],
            ]}
          />
          <path d={LID} fill={`url(#${id}l)`} />
          <path
            d={stroke(trace("-430 -30, -240 -210, 30 -272, 300 -170, 430 20"), 13, 0.5, 13)}
            fill={deep}
            opacity={0.8}
          />
          <path d={stroke(SHUT, 36, 0.45, 15)} fill={ink} />
        </>
      ) : (
        <>
          <Linear
            id={`${id}w`}
            from={[0, -170]}
            to={[0, 230]}
            stops={[
              [0, mix("#fbefe4", skinShade, 0.55)],
              [0.4, "#fbefe4"],
              [1, mix("#fbefe4", blush, 0.3)],
            ]}
          />
          <clipPath id={`${id}c`}>
            <path d={OPENING} />
          </clipPath>
          <path d={OPENING} fill={`url(#${id}w)`} />
          <g clipPath={`url(#${id}c)`}>
            <Iris person={person} lights={lights} pulse={pulse} />
            <path
              d="M-480-200L480-200L480 130C300-60 100-110-20-108C-200-104-350-10-480 120Z"
              fill={ink}
              opacity={0.28}
            />
            <path
              d="M390 90C420 96 450 110 470 130L420 150C396 140 386 110 390 90Z"
              fill={mix(blush, skin, 0.3)}
            />
          </g>
          <path
            d={stroke(trace("-420 100, -240 196, -20 232, 240 206, 440 130"), 12, 0.5, 13)}
            fill={deep}
            opacity={0.8}
          />
          <path
            d={stroke(trace("-460 -30, -290 -200, 20 -262, 290 -170, 440 10"), 14, 0.5, 13)}
            fill={deep}
            opacity={0.8}
          />
          <path d={stroke(UPPER, 52, 0.42, 19)} fill={ink} />
        </>
      )}
      <Lashes person={person} closed={closed} />
      <Contacts
        at={trace("-860 -130, -880 30, -870 190")}
        radius={44}
        colour={contact}
        shine={(person.temple === "right") !== person.turn.mirrored ? person.contacts : []}
      />
      <Fringe person={person} low={-300} />
      <path
        d={stroke(trace("1180 -1400, 1080 -600, 1180 100, 1120 900"), 30, 0.5, 11)}
        fill={rim}
        opacity={0.4}
      />
    </g>
  );
};
