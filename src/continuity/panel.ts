import type { Film } from "../film/film.ts";
import type { Keyframe, Shot } from "../film/storyboard.ts";

/** A shot with the pictures it starts and ends on. A shot with one keyframe ends on the picture it starts on. */
export type Panel = {
  readonly shot: Shot;
  /** Position in the storyboard, from 0. */
  readonly index: number;
  readonly first: Keyframe;
  readonly last: Keyframe;
};

/** The film's shots as {@link Panel}s, in order. A shot whose keyframe does not exist is left out. */
export const panelsOf = ({ storyboard }: Film): Panel[] => {
  const keyframes = new Map(storyboard.keyframes.map((keyframe) => [keyframe.id, keyframe]));
  return storyboard.shots.flatMap((shot, index) => {
    const first = keyframes.get(shot.first);
    const last = keyframes.get(shot.last ?? shot.first);
    return first && last ? [{ shot, index, first, last }] : [];
  });
};
