import type { Film } from "../../src/film/film.ts";
import type { Keyframe } from "../../src/film/storyboard.ts";
import { seedOf } from "../../src/picture/seeded-random.ts";

/** Which side the light falls from: that of the suns or the lamp in the picture, else one the place keeps. */
export const lightSide = (film: Film, keyframe: Keyframe): -1 | 1 => {
  const lights = new Set(
    film.bible.props
      .filter(({ shape }) => shape === "suns" || shape === "lamp")
      .map(({ id }) => id),
  );
  const light = keyframe.subjects.find(({ entry }) => lights.has(entry));
  if (light) return light.at.x < 0.5 ? -1 : 1;
  return seedOf(`${keyframe.place} light`) % 2 === 0 ? -1 : 1;
};
