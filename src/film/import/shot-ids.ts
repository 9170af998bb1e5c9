import { freeId, numberedId } from "./ids.ts";
import type { ListShot } from "./list-shot.ts";

/**
 * Ids of shots from their numbers: `3A` is `shot-3a`. A number that another scene has used too is put behind its scene
 * (`scene-2-shot-3`); shots without a number are counted behind the one above (`shot-3-2`), or from the first.
 */
export const shotIds = (shots: readonly ListShot[], scenes: readonly string[]): string[] => {
  const taken = new Set<string>();
  let above = "shot";
  return shots.map(({ label }, at) => {
    const own = label === null ? "" : numberedId("shot", label);
    const scene = scenes[at] ?? "scene";
    const isFree = !taken.has(own);
    const unnumbered = above === "shot" ? `shot-${at + 1}` : above;
    const wanted = own === "" ? unnumbered : isFree ? own : `${scene}-${own}`.slice(0, 40);
    const id = freeId(wanted, (other) => taken.has(other));
    taken.add(id);
    if (own !== "") above = id;
    return id;
  });
};
