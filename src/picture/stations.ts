import type { Film } from "../film/film.ts";
import type { Shot } from "../film/storyboard.ts";
import { add, type Vec3 } from "./vec3.ts";

/** Where in its place the main body of each keyframe stands, metres, by keyframe id. */
export type Stations = ReadonlyMap<string, Vec3>;

/** Metres that places out of doors are walked along, by the seeds of the keyframes that shots begin with. */
const reachInMetres = 240;

/** Metres along the way the main body looks (+z) that camera and body go together in one shot. */
const travels: Partial<Readonly<Record<Shot["move"], number>>> = {
  "truck-right": 2.2,
  "truck-left": -2.2,
  follow: 1.6,
};

/**
 * Chance belongs to the place; a keyframe's seed says where along it a shot begins. Walks the shots in order: where a
 * camera goes along with somebody, both have come further through the place when the
 * shot ends. A keyframe that two shots share has one station, so the second shot starts on the picture the first ended on.
 */
export const stationsOf = (film: Film): Stations => {
  const keyframes = new Map(film.storyboard.keyframes.map((keyframe) => [keyframe.id, keyframe]));
  const openPlaces = new Set(
    film.bible.places.filter(({ setting }) => setting === "exterior").map(({ id }) => id),
  );
  const beginning = (id: string): Vec3 => {
    const keyframe = keyframes.get(id);
    return keyframe && openPlaces.has(keyframe.place)
      ? [0, 0, (keyframe.seed * 37) % reachInMetres]
      : [0, 0, 0];
  };
  const stations = new Map<string, Vec3>();
  for (const { first, last, move } of film.storyboard.shots) {
    const from = stations.get(first) ?? beginning(first);
    stations.set(first, from);
    if (last === null || stations.has(last)) continue;
    const isOnePlace = keyframes.get(first)?.place === keyframes.get(last)?.place;
    stations.set(last, isOnePlace ? add(from, [0, 0, travels[move] ?? 0]) : beginning(last));
  }
  return stations;
};
