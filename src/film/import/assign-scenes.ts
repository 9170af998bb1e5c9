import type { TimeOfDay } from "../vocabulary.ts";
import { freeId, numberedId } from "./ids.ts";
import type { ListShot } from "./list-shot.ts";

/** A shot's scene, place and hour, once everything the list says about them is known. */
export type SceneOfShot = {
  readonly scene: string;
  /** The scene's name as written. */
  readonly name: string;
  /** The place's name as written. */
  readonly place: string;
  readonly time: TimeOfDay;
  /** The hour changed inside what the list calls one scene: the film needs a scene of its own here. */
  readonly isSplit: boolean;
};

/** The hour of a shot that names none: that of its scene and place before, else the next one named there. */
const hourOf = (shots: readonly ListShot[], at: number): TimeOfDay => {
  const shot = shots[at];
  if (!shot) return "none";
  const same = (other: ListShot) => other.scene === shot.scene && other.place === shot.place;
  const before = shots.slice(0, at + 1).findLast((other) => same(other) && other.time !== null);
  const after = shots.slice(at).find((other) => same(other) && other.time !== null);
  return before?.time ?? after?.time ?? "none";
};

/**
 * Gives every shot its scene. Without scenes in the list, every place is one. Where the hour of a place changes inside a
 * scene, a new scene begins: that is what a scene is, and continuity says so. `fallback` names what has no name: the film.
 */
export const assignScenes = (shots: readonly ListShot[], fallback: string): SceneOfShot[] => {
  const ids = new Map<string, string>();
  const taken = new Set<string>();
  const claim = (wanted: string): string => {
    const id = freeId(wanted, (other) => taken.has(other));
    taken.add(id);
    return id;
  };
  let open: { name: string; id: string; hours: Map<string, TimeOfDay> } | null = null;
  return shots.map((shot, at) => {
    const name = shot.scene ?? shot.place ?? fallback;
    const place = shot.place ?? fallback;
    const time = hourOf(shots, at);
    if (open === null || open.name !== name) {
      const id = ids.get(name) ?? claim(numberedId("scene", name) || `scene-${ids.size + 1}`);
      ids.set(name, id);
      open = { name, id, hours: new Map() };
    }
    const before = open.hours.get(place);
    const isSplit = before !== undefined && before !== time;
    if (isSplit) {
      const id = claim(open.id);
      // Later shots that the list puts into this scene belong to its newest part.
      ids.set(name, id);
      open = { name, id, hours: new Map() };
    }
    open.hours.set(place, time);
    return { scene: open.id, name, place, time, isSplit };
  });
};
