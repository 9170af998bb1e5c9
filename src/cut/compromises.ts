import type { Film } from "../film/film.ts";
import type { Score } from "../score/score.ts";
import { startFrames } from "../time/range.ts";
import { cutPoints, type CutPoint } from "./anchors.ts";
import type { Cut } from "./cut.ts";
import { dropFrame } from "./drop.ts";
import { plannedShots, type PlannedShot } from "./planned-shot.ts";

/** The hero moments a cut could not keep, one sentence each. */
export const compromises = (
  shots: readonly PlannedShot[],
  path: readonly Pick<CutPoint, "frame" | "anchor">[],
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

/** The hero moments that a cut made earlier from this film and score does not keep. */
export const compromisesOfCut = (film: Film, score: Score, cut: Cut): string[] => {
  const starts = startFrames(cut.shots.map(({ durationInFrames }) => durationInFrames));
  const storyboard = plannedShots(film.storyboard);
  const laid = cut.shots.flatMap(({ shot: id, anchor }, index) => {
    const shot = storyboard.find((candidate) => candidate.id === id);
    return shot ? [{ shot, point: { frame: starts[index] ?? 0, anchor } }] : [];
  });
  const points = cutPoints(score, cut.fps, film.film.cutting.leadInFrames);
  return compromises(
    laid.map(({ shot }) => shot),
    laid.map(({ point }) => point),
    dropFrame(score, points),
  );
};
