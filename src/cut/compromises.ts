import type { PlannedShot } from "./planned-shot.ts";
import type { CutPoint } from "./anchors.ts";

/** The hero moments a cut could not keep, one sentence each. */
export const compromises = (
  shots: readonly PlannedShot[],
  path: readonly CutPoint[],
  drop: number | null,
): string[] =>
  shots.flatMap((shot, index) => {
    const point = path[index];
    if (!point || shot.music.hero === "none") return [];
    if (shot.music.hero === "loudest" && point.frame !== drop) {
      return [`${shot.id} could not start on the first downbeat of the loudest section.`];
    }
    return point.anchor.kind === "downbeat" || point.anchor.kind === "start"
      ? []
      : [`${shot.id} could not start on a downbeat.`];
  });
