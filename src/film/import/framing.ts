import type { Prop } from "../bible.ts";
import type { Subject } from "../storyboard.ts";
import type { Facing, ShotSize } from "../vocabulary.ts";

/** How a size frames a person: which part, how high in frame heights, and where its middle lies; and its usual lens. */
type Frame = {
  readonly lensInMm: number;
  readonly part: Subject["part"];
  readonly height: number;
  readonly y: number;
  /** Height and middle of a thing that is alone in the picture. */
  readonly thing: { readonly height: number; readonly y: number };
  /** The same of a thing beside a person. */
  readonly beside: { readonly height: number; readonly y: number };
};

const frames = {
  ECU: frame(90, "face", 1.9, 0.55, [0.85, 0.52], [0.26, 0.76]),
  CU: frame(70, "face", 1.15, 0.54, [0.62, 0.54], [0.24, 0.78]),
  MCU: frame(60, "face", 0.85, 0.5, [0.5, 0.56], [0.22, 0.76]),
  MS: frame(40, "whole", 1.3, 0.72, [0.4, 0.58], [0.22, 0.7]),
  MLS: frame(35, "whole", 0.95, 0.6, [0.3, 0.6], [0.17, 0.72]),
  LS: frame(28, "whole", 0.62, 0.58, [0.2, 0.64], [0.12, 0.74]),
  ELS: frame(24, "whole", 0.2, 0.68, [0.12, 0.68], [0.06, 0.74]),
} as const satisfies Readonly<Record<ShotSize, Frame>>;

type Spot = readonly [height: number, y: number];

function frame(
  lensInMm: number,
  part: Subject["part"],
  height: number,
  y: number,
  thing: Spot,
  beside: Spot,
): Frame {
  return {
    lensInMm,
    part,
    height,
    y,
    thing: { height: thing[0], y: thing[1] },
    beside: { height: beside[0], y: beside[1] },
  };
}

/** The lens a size is usually shot with, in millimetres. */
export const usualLens = (size: ShotSize): number => frames[size].lensInMm;

/** Someone in the shot. A person keeps one side of the screen through the film, so that directions always agree. */
export type Person = {
  readonly id: string;
  readonly side: "left" | "right";
  readonly note: string | null;
};
/** Something in the shot. */
export type Thing = {
  readonly id: string;
  readonly shape: Prop["shape"];
  readonly note: string | null;
};

/** Which way a person faces on the screen, seen from `azimuth` degrees around them. */
const facingOf = (azimuth: number, side: "left" | "right"): Facing => {
  const turn = Math.abs(azimuth);
  if (turn < 15) return "toward";
  if (turn < 75) return `toward-${side}`;
  if (turn <= 115) return side;
  return turn < 165 ? `away-${side}` : "away";
};

const round = (value: number): number => Math.round(value * 1000) / 1000;

/** Left edges of thirds: one on a third with room to look into, two on both, more side by side. */
const spread = (count: number, at: number): number =>
  count === 2 ? (at === 0 ? 1 / 3 : 2 / 3) : 0.2 + (0.6 * at) / Math.max(1, count - 1);

const subject = (entry: string, x: number, y: number, height: number, note: string | null) => ({
  entry,
  part: "whole" as const,
  at: { x: round(x), y: round(y) },
  height: round(height),
  facing: "toward" as const,
  gaze: "none" as const,
  action: note === null ? null : { zh: note, en: note },
  wears: [],
  holds: [],
  state: {},
});

const landscape = new Set<Prop["shape"]>(["tower", "arches", "suns"]);

/**
 * Who and what stands where in a picture of this size, by the rule of thirds, back to front: landscape, people, things.
 * People look into the room before them; a thing beside one person lies on the other third.
 */
export const subjectsOf = (
  size: ShotSize,
  azimuth: number,
  people: readonly Person[],
  things: readonly Thing[],
): Subject[] => {
  const { part, height, y, thing, beside } = frames[size];
  const count = people.length;
  const scale = count > 1 && part === "face" ? 0.72 : 1;
  // Who faces right stands left of who faces left.
  const order = people.toSorted((a, b) => Number(a.side === "left") - Number(b.side === "left"));
  const persons = order.map(({ id, side, note }, at): Subject => {
    const x = count === 1 ? (side === "right" ? 0.38 : 0.62) : spread(count, at);
    const facing = facingOf(azimuth, side);
    return { ...subject(id, x, y, height * scale, note), part, facing };
  });
  const far = things.filter(({ shape }) => landscape.has(shape));
  const near = things.filter(({ shape }) => !landscape.has(shape));
  const place = count === 0 ? thing : beside;
  const freeThird = persons[0] && persons[0].at.x < 0.5 ? 0.66 : 0.34;
  const objects = near.map(({ id, note }, at): Subject => {
    const alone = count === 0 ? 0.42 : count === 1 ? freeThird : 0.5;
    const x = near.length === 1 ? alone : spread(near.length, at);
    return subject(id, x, place.y, place.height, note);
  });
  const scenery = far.map(({ id, note }, at) =>
    subject(id, 0.72 - 0.3 * (at % 3), 0.36, 0.4, note),
  );
  return [...scenery, ...persons, ...objects];
};
