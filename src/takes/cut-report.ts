import type { Cut } from "../cut/cut.ts";
import { usableFrames } from "../cut/footage.ts";
import type { Film } from "../film/film.ts";
import type { Shot } from "../film/storyboard.ts";
import { footageOf } from "./footage-of.ts";
import { takeInUse, type Lock } from "./lock.ts";

/**
 * What became of a shot in a cut: as long as in the film's own cut, shorter, longer, left out, in it only here; or longer than
 * the clip that was chosen for it can fill, so that it asks for a new take.
 */
export type ShotFate = "kept" | "trimmed" | "extended" | "dropped" | "added" | "needs-new-take";

/** One shot of the storyboard in a cut to a song, beside the film's own cut. */
export type ShotReport = {
  readonly shot: string;
  readonly fate: ShotFate;
  /** In this cut; 0 when it is not in it. */
  readonly durationInFrames: number;
  /** In the film's own cut; 0 when it is not in it. */
  readonly ownInFrames: number;
  /** First frame minus the moment it is cut to; null when it is not in this cut. */
  readonly alignmentInMs: number | null;
  /** Speed at which its clip is played; 1 unless the clip is too short. */
  readonly speed: number;
  readonly newTake: NewTake | null;
};

/** A take that would fill a shot without slow motion or a held picture. */
export type NewTake = {
  /** With both handles. */
  readonly neededInFrames: number;
  readonly thereInFrames: number;
  /** What the clip that is there cost for each of its frames, times the frames needed; null when nobody knows that. */
  readonly estimatedCostInUsd: number | null;
};

/**
 * Every shot of the storyboard, in story order: what a cut makes of it. `own` is the cut to the film's own song (null when there
 * is none yet: then every shot of the cut counts as kept). Alternates that neither cut uses are left out.
 */
export const cutReport = (film: Film, cut: Cut, own: Cut | null, lock: Lock): ShotReport[] => {
  const reference = own ?? cut;
  return film.storyboard.shots.flatMap((shot) => {
    const inCut = cut.shots.find((candidate) => candidate.shot === shot.id);
    const inOwn = reference.shots.find((candidate) => candidate.shot === shot.id);
    if (!inCut && !inOwn && shot.music.role === "spare") return [];
    const newTake = inCut ? newTakeOf(shot, inCut, lock) : null;
    const durationInFrames = inCut?.durationInFrames ?? 0;
    const ownInFrames = inOwn?.durationInFrames ?? 0;
    return [
      {
        shot: shot.id,
        fate: newTake ? "needs-new-take" : fateOf(durationInFrames, ownInFrames),
        durationInFrames,
        ownInFrames,
        alignmentInMs: inCut?.errorInMs ?? null,
        speed: inCut?.play.speed ?? 1,
        newTake,
      },
    ];
  });
};

const fateOf = (frames: number, own: number): ShotFate => {
  if (frames === 0) return "dropped";
  if (own === 0) return "added";
  return frames === own ? "kept" : frames < own ? "trimmed" : "extended";
};

/** The take a shot asks for; null where it is drawn anew for every cut, and where its clip fills it without a held picture. */
const newTakeOf = (shot: Shot, inCut: Cut["shots"][number], lock: Lock): NewTake | null => {
  const clip = takeInUse(lock.clips[shot.id]);
  if (!clip || inCut.play.holdInFrames === 0) return null;
  const { headInFrames, tailInFrames } = inCut.handles;
  const neededInFrames = headInFrames + inCut.durationInFrames + tailInFrames;
  const perFrame = clip.costInUsd === null ? null : clip.costInUsd / clip.durationInFrames;
  return {
    neededInFrames,
    thereInFrames: usableFrames({ ...shot, transition: inCut.transition }, footageOf(lock)),
    estimatedCostInUsd:
      perFrame === null ? null : Math.ceil(perFrame * neededInFrames * 1000) / 1000,
  };
};
