import type { Cut } from "../../src/cut/cut.ts";
import type { Film } from "../../src/film/film.ts";
import { describeKeyframe } from "../../src/takes/atelier-request.ts";
import type { Measured } from "../media/measure-take.ts";
import { clipPlace } from "../steps/desk-enter.ts";
import { enterTake, type Entered } from "../store/enter-take.ts";
import type { FilmFolder } from "../store/film-folder.ts";
import type { Project } from "../store/project.ts";
import type { Failure } from "../terminal/outcome.ts";
import { fingerprintOf, type TaskRecord } from "../worklist/task-file.ts";

/** A file made by hand that is to become a take. */
export type HandTake = {
  readonly project: Project;
  readonly film: Film;
  readonly folder: FilmFolder;
  readonly cut: Cut | null;
  readonly task: TaskRecord;
  /** The file, whole; it is copied. */
  readonly file: string;
  readonly measured: Extract<Measured, { readonly kind: "measured" }>;
  readonly take: number;
  /** ISO 8601. */
  readonly at: string;
};

/** Enters a file made by hand as any other tool's take, with what was asked for. The caller holds the run lock. */
export const enterHandTake = async (made: HandTake): Promise<Entered | Failure> => {
  const { project, film, folder, task, file, measured, take, at } = made;
  const { kind, id, ingredients } = task;
  return enterTake(project, folder, {
    file,
    measured,
    request: {
      kind,
      id,
      fingerprint: fingerprintOf(task, take),
      changes: [],
      ingredients: { ...ingredients, take },
      about: aboutOf(film, task),
    },
    origin: {
      maker: task.tool,
      makerVersion: ingredients.version,
      model: ingredients.model,
      seed: ingredients.seed,
      source: "manual",
      costInUsd: null,
      requestId: null,
      madeAt: at,
      secondsSpent: 0,
      take,
    },
    clip: kind === "clip" ? placeOf(made) : null,
    mayStand: true,
  });
};

const placeOf = ({ film, cut, task, measured }: HandTake) => {
  const seconds = measured.seconds ?? 0;
  if (cut) return clipPlace({ film, cut }, task.id, seconds);
  return { durationInFrames: Math.max(1, Math.round(seconds * film.film.fps)), headInFrames: 0 };
};

/** What the film said of it when it came, so that a stale take can say because of what. */
const aboutOf = (film: Film, { kind, id }: TaskRecord): unknown => {
  if (kind === "keyframe") return describeKeyframe(film, id);
  const shot = film.storyboard.shots.find((candidate) => candidate.id === id);
  if (!shot) return null;
  return {
    first: describeKeyframe(film, shot.first),
    last: shot.last === null ? null : describeKeyframe(film, shot.last),
    action: shot.action,
    move: shot.move,
  };
};
