import type { Film } from "../../../src/film/film.ts";
import type { Subject } from "../../../src/film/storyboard.ts";
import type { Facing } from "../../../src/film/vocabulary.ts";
import { carrySpot, growthBetween } from "../geometry/hold-focus.ts";
import { clamp, fine, mix, short } from "../../../src/picture/numbers.ts";
import { pair } from "../geometry/path.ts";
import { pictureHeight, spotOf } from "../../../src/picture/picture.ts";
import type { Box, Spot } from "../../../src/picture/picture.ts";
import type { WorldMoment } from "../geometry/shot-moment.ts";
import { arrowPath } from "./arrow-path.ts";
import { InkLine } from "./InkLine.tsx";
import type { Ink } from "./InkLine.tsx";

/** Directions on the ground as they look in the picture: away goes up, and is foreshortened. */
const directions: Readonly<Record<Facing, readonly [number, number]>> = {
  toward: [0, 0.6],
  away: [0, -0.6],
  left: [-1, 0],
  right: [1, 0],
  "toward-left": [-0.8, 0.4],
  "toward-right": [0.8, 0.4],
  "away-left": [-0.8, -0.4],
  "away-right": [0.8, -0.4],
};

type Marked = {
  readonly key: string;
  readonly subject: Subject;
  readonly middle: Spot;
  readonly height: number;
};

/** Which way people face and where they look. */
export const SubjectNotes = ({
  film,
  world,
  safe,
  ink,
}: {
  readonly film: Film;
  readonly world: WorldMoment;
  readonly safe: Box;
  readonly ink: Ink;
}) => {
  const marked = world.subjects
    .filter(({ opacity }) => opacity > 0.5)
    .map(({ key, subject }): Marked => ({
      key,
      subject,
      middle: carrySpot(world.rest, world.rig, 0, spotOf(subject.at)),
      height: subject.height * pictureHeight * growthBetween(world.rest, world.rig, 0),
    }));
  const people = marked.filter(({ subject }) =>
    film.bible.characters.some(({ id }) => id === subject.entry),
  );
  return (
    <g>
      {people.map((person) => (
        <g key={person.key}>
          {person.subject.part === "eye" || person.subject.part === "hand" ? null : (
            <FacingNote person={person} safe={safe} ink={ink} />
          )}
          <GazeNote person={person} others={marked} ink={ink} />
        </g>
      ))}
    </g>
  );
};

const FacingNote = ({
  person,
  safe,
  ink,
}: {
  readonly person: Marked;
  readonly safe: Box;
  readonly ink: Ink;
}) => {
  const { unit } = ink;
  const [dx, dy] = directions[person.subject.facing];
  const foot = person.middle.y + person.height * (person.subject.part === "whole" ? 0.52 : 0.4);
  const from = { x: person.middle.x, y: clamp(foot, safe.y, safe.y + safe.height - 56 * unit) };
  const far = 74 * unit;
  return (
    <g>
      <InkLine
        d={`M${pair(from.x - 20 * unit, from.y)}a${short(20 * unit)} ${short(7 * unit)} 0 1 0 ${short(40 * unit)} 0a${short(20 * unit)} ${short(7 * unit)} 0 1 0 ${short(-40 * unit)} 0`}
        ink={ink}
        weight={2}
      />
      <InkLine
        d={arrowPath(
          { x: from.x + dx * 24 * unit, y: from.y + dy * 16 * unit },
          { x: from.x + dx * far, y: from.y + dy * far },
          13 * unit,
          0,
        )}
        ink={ink}
        weight={2.6}
      />
    </g>
  );
};

/** Where the eyes are, in shares of the drawn height: high up in a whole figure, forward in a profile. */
const eyesOf = ({ subject, middle, height }: Marked): Spot => {
  if (subject.part === "whole") return { x: middle.x, y: middle.y - height * 0.41 };
  if (subject.part === "eye" || subject.part === "hand") return middle;
  const [turn] = directions[subject.facing];
  const forward = Math.abs(turn) === 1 ? 0.15 : 0.06;
  return { x: middle.x + Math.sign(turn) * forward * height, y: middle.y - height * 0.14 };
};

const GazeNote = ({
  person,
  others,
  ink,
}: {
  readonly person: Marked;
  readonly others: readonly Marked[];
  readonly ink: Ink;
}) => {
  const { gaze } = person.subject;
  const { unit } = ink;
  const eyes = eyesOf(person);
  if (gaze === "none") return null;
  if (gaze === "closed") {
    return (
      <InkLine
        d={`M${pair(eyes.x - 15 * unit, eyes.y)}q${pair(15 * unit, 12 * unit)} ${pair(30 * unit, 0)}`}
        ink={ink}
        weight={2}
      />
    );
  }
  if (gaze === "camera") {
    return (
      <g opacity={fine(ink.drawn)}>
        <circle
          cx={short(eyes.x)}
          cy={short(eyes.y)}
          r={short(15 * unit)}
          fill="none"
          stroke={ink.paper}
          strokeWidth={fine(2.2 * unit)}
        />
        <circle cx={short(eyes.x)} cy={short(eyes.y)} r={short(3.6 * unit)} fill={ink.paper} />
      </g>
    );
  }
  const target = targetOf(gaze, eyes, others, unit);
  return target ? <GazeLine from={eyes} to={target} ink={ink} /> : null;
};

/** A line to what is looked at that leaves the face free. */
const gazePath = (from: Spot, to: Spot, free: number): string => {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  const share = Math.min(0.4, free / Math.max(1, length));
  const start = pair(mix(from.x, to.x, share), mix(from.y, to.y, share));
  return `M${start}L${pair(to.x, to.y)}`;
};

const GazeLine = ({
  from,
  to,
  ink,
}: {
  readonly from: Spot;
  readonly to: Spot;
  readonly ink: Ink;
}) => (
  <g>
    <InkLine d={gazePath(from, to, 46 * ink.unit)} ink={ink} weight={3} dotted />
    <circle
      cx={short(to.x)}
      cy={short(to.y)}
      r={short(9 * ink.unit)}
      fill="none"
      stroke={ink.paper}
      strokeWidth={fine(2.2 * ink.unit)}
      opacity={fine(ink.drawn)}
    />
  </g>
);

const targetOf = (
  gaze: Exclude<Subject["gaze"], "none" | "closed" | "camera">,
  eyes: Spot,
  others: readonly Marked[],
  unit: number,
): Spot | null => {
  const far = 210 * unit;
  if (typeof gaze === "object")
    return others.find(({ subject }) => subject.entry === gaze.at)?.middle ?? null;
  const [dx, dy] = { left: [-1, 0], right: [1, 0], up: [0, -1], down: [0, 1] }[gaze];
  return { x: eyes.x + (dx ?? 0) * far, y: eyes.y + (dy ?? 0) * far };
};
