import type { Film } from "../film/film.ts";
import type { Score, Section } from "../score/score.ts";
import { toFrames } from "../time/rounding.ts";
import { cutPoints, type CutPoint } from "./anchors.ts";
import { bestPath } from "./best-path.ts";
import type { Cut } from "./cut.ts";
import { explainInfeasible } from "./explain-infeasible.ts";
import { fitTransitions } from "./fit-transitions.ts";
import { wishes } from "./wishes.ts";

/** A cut with the wishes it could not keep, or why there is none: what was wished for, what the song offers, what helps. */
export type CutPlan =
  | { readonly kind: "planned"; readonly cut: Cut; readonly compromises: readonly string[] }
  | { readonly kind: "infeasible"; readonly message: string; readonly hint: string };

/**
 * Cuts a film to a song: the storyboard's shots, in story order, end to end over the whole song, every cut on a beat.
 *
 * Shots stay between their shortest and longest; hero moments fall on downbeats, `loudest` ones on the first downbeat of
 * the loudest section; scenes change on section borders; loud sections cut faster than quiet ones. The costs that weigh
 * these against each other are in cut-cost.ts. Same input, same cut.
 */
export const planCut = (input: { film: Film; song: string; score: Score }): CutPlan => {
  const { film, score } = input;
  const { fps } = film.film;
  const { shots } = film.storyboard;
  const total = toFrames(score.durationInSeconds, fps);
  if (score.energy.values.every((value) => value === 0)) {
    return {
      kind: "infeasible",
      message: `The song "${input.song}" is silent from start to end, so there is nothing to cut to.`,
      hint: "Check the file in the songs folder: it may have been exported with its tracks muted.",
    };
  }
  const points = cutPoints(score, fps);
  const drop = dropFrame(score, points);
  const path = bestPath(wishes(shots, total, fps), points, total, drop);
  if (!path) return explainInfeasible({ shots, score, points, fps, totalInFrames: total, drop });
  const cut = assemble(film, input.song, path, total);
  return { kind: "planned", cut, compromises: compromises(film, path, drop) };
};

/** The loudest section: the highest energy, the earliest of equals. */
const loudest = (score: Score): Section | null =>
  score.sections.reduce<Section | null>(
    (best, section) => (best && best.energy >= section.energy ? best : section),
    null,
  );

/** Frame of the first downbeat of the loudest section, or null when the song has none. */
const dropFrame = (score: Score, points: readonly CutPoint[]): number | null => {
  const section = loudest(score);
  const opening = points.find(
    (point) => point.opens === section && point.anchor.kind === "downbeat",
  );
  const inside = points.find(
    (point) => point.section === section && point.anchor.kind === "downbeat",
  );
  return (opening ?? inside)?.frame ?? null;
};

const assemble = (film: Film, song: string, path: readonly CutPoint[], total: number): Cut => {
  const durations = path.map((point, index) => (path[index + 1]?.frame ?? total) - point.frame);
  const fitted = fitTransitions(
    film.storyboard.shots.map((shot, index) => ({
      durationInFrames: durations[index] ?? 1,
      transition: shot.transition,
    })),
  );
  return {
    schema: "cut/1",
    song,
    fps: film.film.fps,
    durationInFrames: total,
    shots: film.storyboard.shots.flatMap((shot, index) => {
      const [point, fit] = [path[index], fitted[index]];
      if (!point || !fit) return [];
      return [
        {
          shot: shot.id,
          durationInFrames: durations[index] ?? 1,
          anchor: point.anchor,
          errorInMs: Math.round(point.errorInMs * 1000) / 1000,
          ...fit,
        },
      ];
    }),
  };
};

const compromises = (film: Film, path: readonly CutPoint[], drop: number | null): string[] =>
  film.storyboard.shots.flatMap((shot, index) => {
    const point = path[index];
    if (!point || shot.music.hero === "none") return [];
    if (shot.music.hero === "loudest" && point.frame !== drop) {
      return [`${shot.id} could not start on the first downbeat of the loudest section.`];
    }
    return point.anchor.kind === "downbeat" || point.anchor.kind === "start"
      ? []
      : [`${shot.id} could not start on a downbeat.`];
  });
