import type { Keyframe } from "../storyboard.ts";
import {
  shotSizes,
  type CameraAngle,
  type CameraMove,
  type ShotSize,
  type TimeOfDay,
} from "../vocabulary.ts";
import { elevationIn, type CameraView } from "./choose-view.ts";
import { subjectsOf, usualLens, type Person, type Thing } from "./framing.ts";

/** What the keyframes of one shot are drawn from. */
export type KeyframeWish = {
  readonly shot: string;
  readonly place: string;
  readonly time: TimeOfDay;
  readonly light: Keyframe["light"];
  readonly size: ShotSize;
  readonly lastSize: ShotSize | null;
  readonly angle: CameraAngle;
  readonly view: CameraView;
  readonly lensInMm: number | null;
  readonly move: CameraMove;
  readonly people: readonly Person[];
  readonly things: readonly Thing[];
  readonly seed: number;
};

/** What a move does to the picture: larger by a factor, sideways and down in frames, around and up in degrees. */
type Effect = {
  readonly scale?: number;
  readonly x?: number;
  readonly y?: number;
  readonly around?: number;
  readonly up?: number;
};

/** Half of it lies before the first picture, half behind: scenery slides against the camera. */
const effects: Readonly<Partial<Record<CameraMove, Effect>>> = {
  "push-in": { scale: 1.3 },
  "pull-out": { scale: 1 / 1.3 },
  "pan-left": { x: 0.16 },
  "pan-right": { x: -0.16 },
  "truck-left": { x: 0.16 },
  "truck-right": { x: -0.16 },
  "tilt-up": { y: 0.16 },
  "tilt-down": { y: -0.16 },
  "crane-up": { up: 12 },
  "crane-down": { up: -12 },
  orbit: { around: 40 },
};

const round = (value: number): number => Math.round(value * 1000) / 1000;
const between = (value: number, low: number, high: number): number =>
  round(Math.min(high, Math.max(low, value)));

const picture = (wish: KeyframeWish, end: "first" | "last"): Keyframe => {
  const { scale = 1, x = 0, y = 0, around = 0, up = 0 } = effects[wish.move] ?? {};
  const isLast = end === "last";
  const size = isLast ? (wish.lastSize ?? wish.size) : wish.size;
  const half = isLast ? 0.5 : -0.5;
  const grow = isLast && wish.lastSize === null ? scale : 1;
  const azimuth = between(wish.view.azimuth + (isLast ? around : 0), -180, 180);
  const base = elevationIn(wish.angle, wish.view);
  const climbs = up > 0 === isLast ? Math.abs(up) : 0;
  const elevation = up === 0 ? wish.view.elevation : between(base + climbs, -88, 88);
  const subjects = subjectsOf(size, azimuth, wish.people, wish.things).map((subject) => ({
    ...subject,
    at: {
      x: between(subject.at.x + x * half, -1, 2),
      // What grows keeps its upper part, where the eyes are.
      y: between(0.42 + (subject.at.y - 0.42) * grow + y * half, -1, 2),
    },
    height: between(subject.height * grow, 0.01, 4),
  }));
  const main =
    subjects.find(({ entry }) => wish.people.some(({ id }) => id === entry)) ?? subjects.at(-1);
  return {
    id: `${wish.shot}-${isLast ? "b" : "a"}`,
    place: wish.place,
    time: wish.time,
    camera: {
      size,
      angle: wish.angle,
      lensInMm: wish.lensInMm ?? usualLens(size),
      azimuthInDegrees: azimuth,
      elevationInDegrees: elevation,
      side: "A",
    },
    focus: { x: between(main?.at.x ?? 0.5, 0.2, 0.8), y: between(main?.at.y ?? 0.5, 0.35, 0.65) },
    subjects,
    light: wish.light,
    broken: 0.3,
    tender: 0.5,
    seed: wish.seed,
  };
};

/** The one picture of a shot that stays where it is, or the two that its move leads between. */
export const keyframesOfShot = (wish: KeyframeWish): readonly [Keyframe, ...Keyframe[]] => {
  const moves = effects[wish.move] !== undefined || wish.lastSize !== null;
  return moves ? [picture(wish, "first"), picture(wish, "last")] : [picture(wish, "first")];
};

/** The move that leads from one size to another where the list names none. */
export const moveBetween = (from: ShotSize, to: ShotSize): CameraMove =>
  shotSizes[to].step < shotSizes[from].step ? "push-in" : "pull-out";
