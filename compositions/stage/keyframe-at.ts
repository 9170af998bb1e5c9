import type { Film } from "../../src/film/film.ts";
import type { Keyframe, Shot } from "../../src/film/storyboard.ts";

/** The keyframe a shot starts or ends on; one without a last keyframe ends on its first. Null if the storyboard has none such. */
export const keyframeAt = (film: Film, shot: Shot, end: "start" | "end"): Keyframe | null => {
  const id = end === "start" ? shot.first : (shot.last ?? shot.first);
  return film.storyboard.keyframes.find((keyframe) => keyframe.id === id) ?? null;
};
