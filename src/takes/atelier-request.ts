import type { Cut } from "../cut/cut.ts";
import type { Film } from "../film/film.ts";
import type { Keyframe, Shot } from "../film/storyboard.ts";
import { stationsOf } from "../picture/stations.ts";
import { toSeconds } from "../time/rounding.ts";

/** Raised by hand when the atelier draws other pictures from the same description: what it made before is then stale. */
export const atelierVersion = "5";

/** The same for clips alone: raised, too, when only the way between keyframes is drawn otherwise. */
export const clipVersion = "8";

/** Pixels of what is asked for, and the film's format that it is composed for. */
export type PictureSize = {
  readonly format: string;
  readonly width: number;
  readonly height: number;
};

/** A keyframe with all of the film that its picture shows: two equal ones look the same. */
export type Description = {
  readonly keyframe: Omit<Keyframe, "id" | "light">;
  /** Bible entries in it, worn in it or held in it, whole: their colours and parts are in the picture. */
  readonly entries: readonly unknown[];
  readonly place: unknown;
  readonly look: unknown;
  /** Where in the place its camera has come to. */
  readonly station: readonly number[];
};

/** A keyframe asked of the atelier: everything that can change its picture, and nothing else. */
export type KeyframeRequest = {
  readonly kind: "keyframe";
  readonly id: string;
  readonly ingredients: {
    readonly maker: "atelier";
    readonly version: string;
    readonly picture: Description;
    readonly size: PictureSize;
    /** Samples along each edge of a pixel. */
    readonly oversampling: number;
    readonly take: number;
  };
};

/** A clip asked of the atelier. */
export type ClipRequest = {
  readonly kind: "clip";
  readonly id: string;
  readonly first: string;
  readonly last: string | null;
  readonly ingredients: {
    readonly maker: "atelier";
    readonly version: string;
    readonly first: Description;
    readonly last: Description | null;
    readonly move: Shot["move"];
    readonly size: PictureSize;
    readonly oversampling: number;
    readonly fps: number;
    /** The shot's own frames, and the handles before and after them. */
    readonly durationInFrames: number;
    readonly headInFrames: number;
    readonly tailInFrames: number;
    /** Where inside the shot the move is fastest, 0..1. */
    readonly peak: number;
    /** What the clock of wind and walking shows at the shot's first frame. */
    readonly clockInSeconds: number;
    readonly take: number;
  };
};

/** All of the film that a keyframe's picture shows; null when the storyboard has no such keyframe, or the bible not its place. */
export const describeKeyframe = (film: Film, id: string): Description | null => {
  const keyframe = film.storyboard.keyframes.find((candidate) => candidate.id === id);
  const place = film.bible.places.find((candidate) => candidate.id === keyframe?.place);
  if (!keyframe || !place) return null;
  const { id: _, light: __, ...picture } = keyframe;
  const named = new Set(
    keyframe.subjects.flatMap(({ entry, wears, holds }) => [entry, ...wears, ...holds]),
  );
  const { characters, pieces, props } = film.bible;
  const { look } = film.film;
  return {
    keyframe: picture,
    entries: [...characters, ...pieces, ...props].filter((entry) => named.has(entry.id)),
    place,
    look: { ink: look.ink, ember: look.ember },
    station: stationsOf(film).get(id) ?? [],
  };
};

/** What a keyframe is asked for with. `take` is 1 unless a person asked for another. */
export const keyframeRequest = (
  film: Film,
  id: string,
  size: PictureSize,
  oversampling: number,
  take: number,
): KeyframeRequest | null => {
  const picture = describeKeyframe(film, id);
  return (
    picture && {
      kind: "keyframe",
      id,
      ingredients: { maker: "atelier", version: atelierVersion, picture, size, oversampling, take },
    }
  );
};

/** The keyframes that a film's shots use, in story order. */
export const usedKeyframes = (film: Film): readonly string[] => [
  ...new Set(
    film.storyboard.shots.flatMap(({ first, last }) => (last === null ? [first] : [first, last])),
  ),
];

/** What clips are asked for with besides the film: sizes, and the number of each shot's take. */
export type ClipWish = {
  readonly size: PictureSize;
  /** Samples along each edge of a pixel. */
  readonly oversampling: number;
  readonly takeOf: (shot: string) => number;
};

/** One request for each shot of a cut whose keyframes are there. */
export const clipRequests = (film: Film, cut: Cut, wish: ClipWish): readonly ClipRequest[] => {
  const clocks = clocksOf(film, cut);
  return cut.shots.flatMap((cutShot, index): ClipRequest[] => {
    const shot = film.storyboard.shots.find(({ id }) => id === cutShot.shot);
    const first = shot && describeKeyframe(film, shot.first);
    if (!shot || !first) return [];
    return [
      {
        kind: "clip",
        id: shot.id,
        first: shot.first,
        last: shot.last,
        ingredients: {
          maker: "atelier",
          version: clipVersion,
          first,
          last: shot.last === null ? null : describeKeyframe(film, shot.last),
          move: shot.move,
          size: wish.size,
          oversampling: wish.oversampling,
          fps: cut.fps,
          durationInFrames: cutShot.durationInFrames,
          ...cutShot.handles,
          peak: cutShot.peak,
          clockInSeconds: clocks[index] ?? 0,
          take: wish.takeOf(shot.id),
        },
      },
    ];
  });
};

/**
 * The clock at each shot's first frame, seconds. It runs on where a shot begins with the picture that the one before it ended
 * on, so that a scarf does not jump at the cut; else it starts at 0, and a shot is the same wherever it lies in the film.
 */
const clocksOf = (film: Film, cut: Cut): readonly number[] => {
  let clock = 0;
  let ended: string | null = null;
  return cut.shots.map(({ shot: id, durationInFrames }) => {
    const shot = film.storyboard.shots.find((candidate) => candidate.id === id);
    const start = shot && shot.first === ended ? clock : 0;
    clock = start + toSeconds(durationInFrames, cut.fps);
    ended = shot?.last ?? null;
    return start;
  });
};
