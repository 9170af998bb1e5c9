import type { CutShot, Cut } from "../cut/cut.ts";
import type { Film } from "../film/film.ts";
import { plainMusic, type Keyframe, type Shot } from "../film/storyboard.ts";
import { startFrames } from "../time/range.ts";
import { takeInUse, type ClipCache, type ClipTake, type Lock, type PictureTake } from "./lock.ts";

/** What a shot is drawn with, best first: `clip`, else `keyframes`, else `sketch`, else `slate`. Nothing is ever null. */
export type Picture =
  | { readonly kind: "clip"; readonly clip: ClipTake }
  | { readonly kind: "keyframes"; readonly first: PictureTake; readonly last: PictureTake | null }
  | { readonly kind: "sketch"; readonly first: Keyframe; readonly last: Keyframe | null }
  | { readonly kind: "slate"; readonly reason: string };

/** A shot with its place in the film and the picture that stands for it. */
export type StagedShot = {
  readonly shot: Shot;
  readonly cut: CutShot;
  /** Position in the cut, from 0. */
  readonly index: number;
  /** Derived: the running sum of durations. */
  readonly startInFrames: number;
  readonly picture: Picture;
};

/** What has been made: a film's takes, and the clips that can be made again at will. */
export type Made = { readonly lock: Lock; readonly clips: ClipCache["clips"] };

/** Which pictures are wanted: the best there is, or storyboard panels only (an animatic). */
export type PictureChoice = "best" | "sketch";

const pictureOf = (film: Film, shot: Shot, made: Made, choice: PictureChoice): Picture => {
  const take = (id: string | null) => (id === null ? null : takeInUse(made.lock.keyframes[id]));
  const first = take(shot.first);
  // A clip of the atelier goes between its own drawings: beside a keyframe from elsewhere it would show the old picture.
  const isDrawn = [first, take(shot.last)].every((one) => one === null || one.maker === "atelier");
  const clip = takeInUse(made.lock.clips[shot.id]) ?? (isDrawn ? made.clips[shot.id] : undefined);
  if (choice === "best" && clip) return { kind: "clip", clip };
  if (choice === "best" && first) return { kind: "keyframes", first, last: take(shot.last) };
  const find = (id: string | null) =>
    film.storyboard.keyframes.find((keyframe) => keyframe.id === id) ?? null;
  const keyframe = find(shot.first);
  return keyframe
    ? { kind: "sketch", first: keyframe, last: find(shot.last) }
    : { kind: "slate", reason: `keyframe ${shot.first} is not in the storyboard` };
};

const unknownShot = (film: Film, id: string): Shot => ({
  id,
  scene: film.storyboard.scenes[0]?.id ?? "unknown",
  first: "unknown",
  last: null,
  move: "static",
  action: { zh: "分镜中没有这个镜头", en: "not in the storyboard" },
  transition: { kind: "cut", frames: 0, carrier: null },
  music: plainMusic,
  caption: null,
  title: "none",
});

/**
 * Joins a cut with what has been made: one {@link StagedShot} for each shot of the cut, in order.
 *
 * Total: a shot that the storyboard lost since the cut was planned becomes a slate, so the film always plays.
 */
export const resolveCut = (
  film: Film,
  cut: Cut,
  made: Made,
  choice: PictureChoice = "best",
): StagedShot[] => {
  const starts = startFrames(cut.shots.map((shot) => shot.durationInFrames));
  return cut.shots.map((cutShot, index) => {
    const known = film.storyboard.shots.find((candidate) => candidate.id === cutShot.shot);
    const shot = known ?? unknownShot(film, cutShot.shot);
    return {
      shot,
      cut: cutShot,
      index,
      startInFrames: starts[index] ?? 0,
      picture: known
        ? pictureOf(film, shot, made, choice)
        : {
            kind: "slate",
            reason: `shot ${cutShot.shot} is not in the storyboard any more: cut again`,
          },
    };
  });
};
