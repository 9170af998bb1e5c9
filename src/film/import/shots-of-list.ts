import { plainMusic, type Keyframe, type Shot, type Transition } from "../storyboard.ts";
import type { ShotSize, TransitionKind } from "../vocabulary.ts";
import type { Cast } from "./cast.ts";
import type { SceneOfShot } from "./assign-scenes.ts";
import { chooseView, elevationIn, type ViewBefore } from "./choose-view.ts";
import type { Person, Thing } from "./framing.ts";
import { keyframesOfShot, moveBetween, type KeyframeWish } from "./keyframes-of-shot.ts";
import { lengthWish, meanSeconds, type LengthWish } from "./length-wish.ts";
import type { ListShot } from "./list-shot.ts";
import { sameText } from "./script.ts";

/** What the shots are made from, one entry a shot in each list. */
export type ShotsWish = {
  readonly shots: readonly ListShot[];
  readonly scenes: readonly SceneOfShot[];
  readonly ids: readonly string[];
  readonly cast: Cast;
  readonly sideOf: (character: string) => "left" | "right";
  readonly shapeOf: (prop: string) => Thing["shape"];
  readonly fps: number;
};

/** A shot with the keyframes it needs. */
export type ShotWithKeyframes = { readonly shot: Shot; readonly keyframes: readonly Keyframe[] };

/** Frames a transition usually takes where the list does not say. */
const usualFrames: Readonly<Record<TransitionKind, number>> = {
  cut: 0,
  dissolve: 12,
  dip: 16,
  "light-leak": 12,
  glint: 8,
  match: 10,
  dream: 20,
};

const unique = <T extends { readonly id: string }>(entries: readonly T[]): T[] =>
  entries.filter(({ id }, at) => id !== "" && entries.findIndex((other) => other.id === id) === at);

const peopleOf = ({ cast, sideOf }: ShotsWish, shot: ListShot): Person[] =>
  unique(
    shot.characters.map(({ name, note }) => {
      const id = cast.idOfCharacter(name);
      return { id, side: sideOf(id), note };
    }),
  );

const thingsOf = (
  { cast, shapeOf }: ShotsWish,
  shot: ListShot,
  people: readonly Person[],
): Thing[] =>
  unique(
    shot.props.map(({ name, note }) => {
      const id = cast.idOfProp(name);
      return { id, shape: shapeOf(id), note };
    }),
  ).filter(({ id }) => people.every((person) => person.id !== id));

/** A default length never eats the shots it lies between. */
const transitionOf = (
  shot: ListShot,
  lengths: readonly (LengthWish | undefined)[],
  fps: number,
): Transition => {
  const { kind, frames } = shot.transition ?? { kind: "cut" as const, frames: 0 };
  const room = Math.min(...lengths.map((length) => Math.floor((length?.shortest ?? 1) * fps) - 1));
  const usual = Math.max(0, Math.min(usualFrames[kind], room));
  return { kind, frames: kind === "cut" ? 0 : (frames ?? usual), carrier: null };
};

const actionOf = (shot: ListShot, scene: string): Shot["action"] =>
  shot.action ?? shot.caption ?? sameText(shot.label ?? scene);

/** Whom the camera is about, so that the next cut on the same does not jump; the place belongs to it. */
const subjectKey = (place: string, people: readonly Person[], things: readonly Thing[]) =>
  `${place} ${
    people
      .map(({ id }) => id)
      .toSorted()
      .join(" ") ||
    things
      .map(({ id }) => id)
      .toSorted()
      .join(" ")
  }`;

const shares = (a: string, b: string): boolean => {
  const [placeA, ...subjectsA] = a.split(" ");
  const [placeB, ...subjectsB] = b.split(" ");
  return placeA === placeB && subjectsA.some((id) => id !== "" && subjectsB.includes(id));
};

/** What was seen last, for the next cut. */
type Before = { readonly key: string; readonly view: ViewBefore };

const keyframeWish = (wish: ShotsWish, at: number, shot: ListShot, before: Before | null) => {
  const scene = wish.scenes[at];
  const people = peopleOf(wish, shot);
  const things = thingsOf(wish, shot, people);
  const place = wish.cast.idOfPlace(scene?.place ?? "");
  const key = subjectKey(place, people, things);
  const opensScene = wish.scenes[at - 1]?.scene !== scene?.scene;
  const size: ShotSize = shot.size ?? (opensScene ? "LS" : "MS");
  const angle = shot.angle ?? "eye";
  const between = shot.lastSize === null ? "static" : moveBetween(size, shot.lastSize);
  const seen = before && shares(before.key, key) ? before.view : null;
  const keyframe: KeyframeWish = {
    shot: wish.ids[at] ?? "",
    place,
    time: scene?.time ?? "none",
    light: shot.light,
    size,
    lastSize: shot.lastSize,
    angle,
    view: chooseView(angle, shot.view, seen),
    lensInMm: shot.lensInMm,
    move: shot.move ?? between,
    people,
    things,
    seed: at + 1,
  };
  return { keyframe, key };
};

const viewOf = ({ camera }: Keyframe): ViewBefore => {
  const { angle, azimuthInDegrees: azimuth, elevationInDegrees: elevation } = camera;
  return [azimuth, elevationIn(angle, { azimuth, elevation })];
};

/** The shots of a list, each with one or two keyframes: framed by size, cut so that neighbours do not jump. */
export const shotsOfList = (wish: ShotsWish): ShotWithKeyframes[] => {
  const { shots, scenes, fps } = wish;
  const mean = meanSeconds(shots.map(({ seconds }) => seconds));
  const lengths = shots.map(({ seconds }) => lengthWish(seconds, mean));
  let before: Before | null = null;
  return shots.map((shot, at): ShotWithKeyframes => {
    const { keyframe, key } = keyframeWish(wish, at, shot, before);
    const keyframes = keyframesOfShot(keyframe);
    const [first, ...others] = keyframes;
    const last = others.at(-1) ?? null;
    before = { key, view: viewOf(last ?? first) };
    const length = lengths[at] ?? lengthWish(null, mean);
    return {
      keyframes,
      shot: {
        id: keyframe.shot,
        scene: scenes[at]?.scene ?? "",
        first: first.id,
        last: last?.id ?? null,
        move: keyframe.move,
        action: actionOf(shot, scenes[at]?.name ?? ""),
        transition: transitionOf(shot, [length, lengths[at + 1]], fps),
        music: { ...plainMusic, ...length },
        caption: shot.caption,
        title: "none",
      },
    };
  });
};
