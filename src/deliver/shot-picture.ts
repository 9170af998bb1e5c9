import type { Film } from "../film/film.ts";
import type { Keyframe } from "../film/storyboard.ts";
import type { PictureTake } from "../takes/lock.ts";
import type { StagedShot } from "../takes/resolve-cut.ts";
import type { StagedFilm } from "./staged-film.ts";

const keyframeOf = (film: Film, id: string | null): Keyframe | null =>
  film.storyboard.keyframes.find((keyframe) => keyframe.id === id) ?? null;

const file = ({ file: name, width, height }: PictureTake) => ({ file: name, width, height });

/**
 * All that a drawn picture can depend on: the whole bible and every keyframe, because chance and places run through the film.
 * Words, music and transitions are left out.
 */
const world = ({ bible, storyboard }: Film) => ({
  bible,
  keyframes: storyboard.keyframes,
  shots: storyboard.shots.map(({ first, last, move }) => ({ first, last, move })),
});

const drawn = ({ film }: StagedFilm, { shot }: StagedShot, hasNotes: boolean) => ({
  id: shot.id,
  first: shot.first,
  last: shot.last,
  move: shot.move,
  action: hasNotes ? shot.action : null,
  world: world(film),
});

/** What the picture of a shot is made of. `hasNotes` says whether the director's notes lie over it. */
export const shotPicture = (staged: StagedFilm, shot: StagedShot, hasNotes: boolean): unknown => {
  const { film } = staged;
  const focus = [shot.shot.first, shot.shot.last].map((id) => keyframeOf(film, id)?.focus ?? null);
  const { picture } = shot;
  switch (picture.kind) {
    case "clip": {
      const { durationInFrames, headInFrames } = picture.clip;
      const { play } = shot.cut;
      return {
        kind: "clip",
        clip: file(picture.clip),
        durationInFrames,
        headInFrames,
        play,
        focus,
      };
    }
    case "keyframes":
      return {
        kind: "keyframes",
        first: file(picture.first),
        last: picture.last && file(picture.last),
        focus,
        move: shot.shot.move,
        // Between keyframes of its own the atelier draws while the film plays.
        live:
          picture.first.maker === "atelier"
            ? { ...drawn(staged, shot, false), peak: shot.cut.peak }
            : null,
      };
    case "sketch":
      return { kind: "sketch", drawn: drawn(staged, shot, hasNotes) };
    case "slate": {
      const { id, action } = shot.shot;
      return { kind: "slate", id, action, title: film.film.title, reason: picture.reason };
    }
    default:
      return picture satisfies never;
  }
};

/** What a transition's carrier is placed by: where a shot begins or ends, with the bible's entries seen there. */
export const carrierOf = (film: Film, { shot }: StagedShot, end: "start" | "end"): unknown => {
  const keyframe = keyframeOf(film, end === "start" ? shot.first : (shot.last ?? shot.first));
  if (!keyframe) return null;
  const { characters, pieces, props } = film.bible;
  const seen = new Set(keyframe.subjects.map(({ entry }) => entry));
  const entries = [...characters, ...pieces, ...props].filter(({ id }) => seen.has(id));
  return { focus: keyframe.focus, camera: keyframe.camera, subjects: keyframe.subjects, entries };
};
