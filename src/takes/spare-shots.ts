import type { Film } from "../film/film.ts";
import type { Shot } from "../film/storyboard.ts";
import { usedKeyframes } from "./atelier-request.ts";

/** Of a cut, the song it is to and the shots it uses. */
type CastOfCut = { readonly song: string; readonly shots: readonly { readonly shot: string }[] };

/**
 * Ids of the shots that the film does without as it is: in none of its cuts (one for each song that was cut, in any order), and
 * either an alternate (`role: spare`) or one that a cut may drop (`role: droppable`) while every song has a cut. A shot of the
 * story is never spare: where a cut does not have it, the cut is older than the shot.
 */
export const spareShots = (film: Film, cuts: readonly CastOfCut[]): Set<string> => {
  const used = new Set(cuts.flatMap(({ shots }) => shots.map(({ shot }) => shot)));
  const isCutToAll = film.film.songs.every(({ id }) => cuts.some(({ song }) => song === id));
  const mayGo = ({ music }: Shot) =>
    music.role === "spare" || (music.role === "droppable" && isCutToAll);
  return new Set(
    film.storyboard.shots.flatMap((shot) => (!used.has(shot.id) && mayGo(shot) ? [shot.id] : [])),
  );
};

/** Ids of the keyframes that only such shots use: paying for one now would buy a picture that nobody sees. */
export const spareKeyframes = (film: Film, spare: ReadonlySet<string>): Set<string> => {
  const shots = film.storyboard.shots.filter(({ id }) => !spare.has(id));
  const needed = new Set(shots.flatMap(({ first, last }) => [first, last]));
  return new Set(usedKeyframes(film).filter((id) => !needed.has(id)));
};
