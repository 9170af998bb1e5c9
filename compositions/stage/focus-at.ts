import type { Film } from "../../src/film/film.ts";
import type { Point } from "../../src/film/id.ts";
import type { Shot } from "../../src/film/storyboard.ts";
import { keyframeAt } from "./keyframe-at.ts";

const centre: Point = { x: 0.5, y: 0.5 };

/** What every format keeps in the picture: on the way from the first keyframe's focus (share 0) to the last one's (1). */
export const focusAt = (film: Film, shot: Shot, share: number): Point => {
  const from = keyframeAt(film, shot, "start")?.focus ?? centre;
  const to = keyframeAt(film, shot, "end")?.focus ?? from;
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
};
