import { Glow } from "../draw/Glow.tsx";
import { n } from "../draw/curves.ts";
import { Radial } from "../draw/Gradients.tsx";
import { useId } from "react";
import { Head } from "../head/Head.tsx";
import { Arm, armOf } from "./Arm.tsx";
import { outlineOf, stride } from "./body.ts";
import { Coat } from "./Coat.tsx";
import { Legs } from "./Legs.tsx";
import type { Person } from "./person.ts";
import { Satchel, satchelAt, Strap } from "./Satchel.tsx";
import { Scarf, ScarfInside } from "./Scarf.tsx";
import { Tail } from "./Tail.tsx";

type Props = {
  readonly person: Person;
  /** Colours of the stones of a ring on the left hand; empty when none is worn. */
  readonly stones: readonly string[];
  /** What is held, drawn 1000 units high about its centre, or null. */
  readonly held: React.ReactNode;
  /** `full` where she is large in the frame. */
  readonly detail: "full" | "small";
};

const HEAD = 0.31;

const Ground = ({ y, width }: { readonly y: number; readonly width: number }) => {
  const id = useId();
  return (
    <>
      <Radial
        id={id}
        stops={[
          [0, "#1a0d22", 0.62],
          [0.55, "#1a0d22", 0.34],
          [1, "#1a0d22", 0],
        ]}
      />
      <ellipse cx={-14} cy={y} rx={width} ry={26} fill={`url(#${id})`} />
    </>
  );
};

const HeadAndScarf = ({
  person,
  size,
  detail,
}: {
  readonly person: Person;
  readonly size: number;
  readonly detail: "full" | "small";
}) => {
  const { turn, wardrobe, contacts, temple } = person;
  const sides = turn.view === "profile" || turn.view === "three-quarter";
  const near = (temple === "left") === turn.mirrored;
  const bow = person.pose === "kneel" || person.pose === "sit" ? 6 * Math.sin(turn.yaw) : 0;
  return (
    <g
      transform={`translate(${n(10 * Math.sin(turn.yaw))} ${n(-500 + 491 * size)}) scale(${size})`}
    >
      {person.scarf ? <ScarfInside wardrobe={wardrobe} view={turn.view} /> : null}
      <g transform={`rotate(${n(bow)} 0 120)`}>
        <Head
          view={turn.view}
          wardrobe={wardrobe}
          eyes={person.eyes}
          look={person.look}
          contacts={near || !sides ? contacts : []}
          detail={detail}
        />
      </g>
      {person.scarf ? <Scarf wardrobe={wardrobe} view={turn.view} detail={detail} /> : null}
    </g>
  );
};

const Hands = ({ stones }: { readonly stones: readonly string[] }) =>
  stones.map((stone, i) => (
    <g key={i}>
      <Glow x={20} y={-14 + i * 8} radius={26} colour={stone} strength={0.7} />
      <circle cx={20} cy={-14 + i * 8} r={4.5} fill={stone} />
    </g>
  ));

/** The whole figure, crown at -500 and soles at about 494, whatever the pose. */
export const Whole = ({ person, stones, held, detail }: Props) => {
  const { turn, pose } = person;
  const low = pose === "kneel" || pose === "sit";
  const outline = outlineOf(person);
  const size = HEAD * (1.12 - 0.17 * person.grown);
  const bag = satchelAt(person);
  const ground = low ? 176 : 494;
  const fit = 994 / (ground + 500);
  const afloat = pose === "float";
  const lean = afloat ? 13 + 2.5 * Math.sin(person.seconds * 0.9) : 0;
  const bob =
    pose === "walk" ? Math.abs(Math.cos(stride(person))) * 9 : Math.sin(person.seconds * 1.4) * 1.6;
  const leftHand = turn.mirrored ? -1 : 1;
  const tucked = low && turn.view === "back";
  const far = Math.sin(turn.yaw) > 0.2 ? 1 : null;
  const arm = (side: 1 | -1) => (
    <Arm
      key={side}
      person={person}
      side={side}
      ring={side === leftHand ? <Hands stones={stones} /> : null}
    />
  );
  const wrists = [armOf(person, 1)[2], armOf(person, -1)[2]];
  const hold = Math.max(...wrists.map(([x]) => x)) + 30 * Math.sin(turn.yaw);
  const profile = turn.view === "profile";
  return (
    <g
      transform={`scale(${turn.mirrored ? -n(fit) : n(fit)} ${n(fit)}) translate(0 ${n(low ? 500 - 500 / fit : 0)})`}
    >
      {afloat ? null : <Ground y={ground} width={low ? 270 : 170} />}
      <g transform={`rotate(${n(lean)})`}>
        {low ? null : <Legs person={person} />}
        <g transform={`translate(0 ${n(bob)})`}>
          {bag.behind && person.satchel ? <Satchel person={person} /> : null}
          {far ? arm(far) : null}
          {tucked ? [arm(1), arm(-1)] : null}
          {person.scarf && Math.cos(turn.yaw) >= -0.2 ? (
            <Tail
              person={person}
              x={-34}
              y={-286}
              reach={profile ? -290 : -270}
              width={56}
              rise={afloat ? 0.9 : 0}
            />
          ) : null}
          <Coat person={person} outline={outline} />
          {person.satchel ? <Strap person={person} /> : null}
          {!bag.behind && person.satchel ? <Satchel person={person} /> : null}
          {tucked ? null : far ? arm(-1) : [arm(1), arm(-1)]}
          {held ? (
            <g
              transform={`translate(${n(far ? hold : 0)} ${n((wrists[0]?.[1] ?? 0) - 10)}) scale(.14)`}
            >
              {held}
            </g>
          ) : null}
          {person.scarf && Math.cos(turn.yaw) < -0.2 ? (
            <Tail
              person={person}
              x={-20}
              y={-284}
              reach={-280}
              width={60}
              rise={afloat ? 0.9 : 0}
            />
          ) : null}
          <HeadAndScarf person={person} size={size} detail={detail} />
        </g>
      </g>
    </g>
  );
};
