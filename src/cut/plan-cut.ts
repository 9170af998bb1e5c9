import type { Film } from "../film/film.ts";
import { plannedShots, type PlannedShot } from "./planned-shot.ts";
import type { Lyrics } from "../score/lyrics/lyrics.ts";
import type { Score } from "../score/score.ts";
import { startFrames } from "../time/range.ts";
import { toFrames } from "../time/rounding.ts";
import { cutPoints, type CutPoint } from "./anchors.ts";
import { bestPath, type Terrain } from "./best-path.ts";
import { castings } from "./casting.ts";
import { compromises } from "./compromises.ts";
import type { Cut } from "./cut.ts";
import { dropFrame } from "./drop.ts";
import { explainInfeasible } from "./explain-infeasible.ts";
import { fitTransitions } from "./fit-transitions.ts";
import type { Footage } from "./footage.ts";
import { insideShot } from "./inside-shot.ts";
import { lyricLines } from "./lyric-lines.ts";
import { leavings } from "./leavings.ts";
import { playOfShot } from "./play-of-shot.ts";
import { sungWords } from "./sung-words.ts";
import { unbent, wishes, type Wish } from "./wishes.ts";

/** What a cut is planned from. */
export type CutInput = {
  readonly film: Film;
  readonly song: string;
  readonly score: Score;
  /** The clips that were chosen for shots; none when left out. */
  readonly footage?: Footage;
  /** What is sung; nothing when left out. */
  readonly lyrics?: Lyrics;
};

/** A cut with the wishes it could not keep, or why there is none: what was wished for, what the song offers, what helps. */
export type CutPlan =
  | { readonly kind: "planned"; readonly cut: Cut; readonly compromises: readonly string[] }
  | { readonly kind: "infeasible"; readonly message: string; readonly hint: string };

/**
 * Cuts a film to a song: the storyboard's shots, in story order, end to end over the whole song, every cut on a beat.
 *
 * Shots stay between their shortest and longest; hero moments fall on downbeats, `loudest` ones on the first downbeat of
 * the loudest section; scenes change on section borders; loud sections cut faster than quiet ones. The costs that weigh
 * these against each other are in cut-cost.ts. When the song is too short or too long for the shots, casting.ts says which
 * of them go, come or hold. No shot outlasts the clip that was chosen for it, unless the song cannot be filled otherwise.
 * Same input, same cut.
 */
export const planCut = (input: CutInput): CutPlan => {
  const { film, score, song, footage = {} } = input;
  const { fps } = film.film;
  if (score.energy.values.every((value) => value === 0)) {
    return {
      kind: "infeasible",
      message: `The song "${song}" is silent from start to end, so there is nothing to cut to.`,
      hint: "Check the file in the songs folder: it may have been exported with its tracks muted.",
    };
  }
  const points = cutPoints(score, fps, film.film.cutting.leadInFrames);
  const terrain = {
    points,
    fps,
    totalInFrames: toFrames(score.durationInSeconds, fps),
    drop: dropFrame(score, points),
    words: sungWords((input.lyrics ?? []).flatMap(({ words }) => words)),
  };
  const shots = plannedShots(film.storyboard);
  const found =
    bestLaid(shots, terrain, footage) ??
    (Object.keys(footage).length > 0 ? bestLaid(shots, terrain, {}) : null);
  if (!found) return explainInfeasible({ shots, score, terrain });
  return {
    kind: "planned",
    cut: assemble(input, found),
    compromises: found.compromises,
  };
};

/** A cast whose shots have the transitions they leave by, the moments they start on, and the hero moments that are missed. */
type Laid = {
  readonly shots: readonly PlannedShot[];
  readonly path: readonly CutPoint[];
  readonly compromises: readonly string[];
};

/** Most casts that are tried after the first that can be laid, for one that keeps every hero moment. */
const mostTries = 8;
/** Shots times moments that may be searched for that: a film of 500 shots is laid once or twice. */
const mostSearched = 2_000_000;

const triesFor = (shots: readonly PlannedShot[], points: readonly CutPoint[]): number =>
  Math.min(mostTries, Math.floor(mostSearched / (shots.length * points.length)));

/** Hero moments that no cut can keep: the loudest section has one first downbeat, and it is there for one shot. */
const neverKept = (shots: readonly PlannedShot[], { drop }: Terrain): number => {
  const wanted = shots.filter(({ music }) => music.hero === "loudest").length;
  return Math.max(0, wanted - (drop === null ? 0 : 1));
};

/** The first cast that keeps every hero moment it can; where none does, the one among the first few that misses fewest. */
const bestLaid = (
  shots: readonly PlannedShot[],
  terrain: Terrain,
  footage: Footage,
): Laid | null => {
  const { totalInFrames, fps, points } = terrain;
  let best: Laid | null = null;
  let tries = 0;
  for (const { shots: cast, stretch } of castings({ shots, totalInFrames, fps, footage })) {
    if (best && tries++ >= triesFor(shots, points)) break;
    const leaving = leavings(shots, cast);
    const seen = cast.map((shot, index) => ({
      ...shot,
      transition: leaving[index] ?? shot.transition,
    }));
    const asked = wishes(seen, totalInFrames, fps, { ...unbent, stretch, footage });
    if (!couldFit(asked, totalInFrames) || asked.length > points.length) continue;
    const path = bestPath(asked, terrain);
    if (!path) continue;
    const missed = compromises(seen, path, terrain.drop);
    if (missed.length < (best?.compromises.length ?? Number.POSITIVE_INFINITY)) {
      best = { shots: seen, path, compromises: missed };
    }
    if (missed.length <= neverKept(seen, terrain)) break;
  }
  return best;
};

const couldFit = (asked: readonly Wish[], totalInFrames: number): boolean =>
  asked.reduce((sum, wish) => sum + wish.shortestInFrames, 0) <= totalInFrames &&
  asked.reduce((sum, wish) => sum + wish.longestInFrames, 0) >= totalInFrames;

const assemble = (input: CutInput, { shots, path }: Laid): Cut => {
  const { film, score, song, footage = {} } = input;
  const { fps } = film.film;
  const total = toFrames(score.durationInSeconds, fps);
  const durations = path.map((point, index) => (path[index + 1]?.frame ?? total) - point.frame);
  const starts = startFrames(durations);
  const fitted = fitTransitions(
    shots.map((shot, index) => ({
      durationInFrames: durations[index] ?? 1,
      transition: shot.transition,
      headroomInFrames: footage[shot.id]?.headInFrames ?? Number.POSITIVE_INFINITY,
    })),
  );
  return {
    schema: "cut/1",
    song,
    fps,
    durationInFrames: total,
    shots: shots.flatMap((shot, index) => {
      const [point, fit] = [path[index], fitted[index]];
      const durationInFrames = durations[index] ?? 1;
      const range = { startInFrames: starts[index] ?? 0, durationInFrames };
      if (!point || !fit) return [];
      return [
        {
          shot: shot.id,
          durationInFrames,
          anchor: point.anchor,
          errorInMs: Math.round(point.errorInMs * 1000) / 1000,
          ...fit,
          ...insideShot(shot, range, score, fps),
          play: playOfShot(shot, durationInFrames, footage),
        },
      ];
    }),
    lyrics: lyricLines(input.lyrics ?? [], total, fps),
  };
};
