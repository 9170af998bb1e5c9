import type { Film } from "../../src/film/film.ts";
import type { Keyframe } from "../../src/film/storyboard.ts";
import { frameWindow, mixWindow } from "../../src/picture/frame-window.ts";
import { keepWhole } from "../../src/picture/keep-whole.ts";
import { moveWithPeak } from "../../src/picture/move-with-peak.ts";
import { clamp, smoothStep } from "../../src/picture/numbers.ts";
import { spotOf, type Box } from "../../src/picture/picture.ts";
import {
  isOnePlace,
  sceneBetween,
  sceneOfKeyframe,
  sceneToBuild,
  stageKeyframe,
  type StagedKeyframe,
} from "../../src/picture/scene-between.ts";
import type { Scene } from "../../src/picture/scene.ts";
import { toSeconds } from "../../src/time/rounding.ts";
import type { AtelierPicture, AtelierScene, StillMoments, WorldMoment } from "./engine/atelier.ts";
import type { ReelItem } from "../../src/takes/reel.ts";

/** A moment of its own for a keyframe that stands alone: the wind has begun to blow. */
const secondsOfStill = 0.8;
/** How much later in the wind's life each further take is. */
const secondsBetweenTakes = 7.3;
/** Share of a shot at which a dream dissolve begins and ends. */
const [dissolvesFrom, dissolvesTo] = [0.2, 0.88];

/** Most frames from one painting of what is still in a clip to the next; see `engine/stills.ts`. */
const mostBetweenStills = 21;
/** The same where a hand is at work: its shadow moves over what is still. */
const mostUnderHands = 7;
/** A quick shot goes as far as a slow one: it is painted this many times, but no more than every third frame. */
const fewestStills = 4;
const fewestBetweenStills = 3;

type Size = { readonly width: number; readonly height: number };

/** What the atelier draws at frame `own` of an item; null when the storyboard lacks a keyframe or its place. */
export const pictureOfItem = (
  film: Film,
  item: ReelItem,
  own: number,
  fps: number,
  size: Size,
): AtelierPicture | null => {
  if (item.kind === "keyframe") {
    const staged = stageKeyframe(film, item.keyframe);
    return (
      staged && {
        key: item.keyframe,
        now: {
          scene: varied(sceneOfKeyframe(staged), item.take),
          build: () => varied(sceneToBuild(staged, staged), item.take),
          stills: null,
        },
        next: null,
        window: windowOf(film, staged.keyframe, size),
        seconds: secondsOfStill,
      }
    );
  }
  const first = stageKeyframe(film, item.first);
  const last = item.last === null ? first : (stageKeyframe(film, item.last) ?? first);
  if (!first || !last) return null;
  const [start, end] = [
    windowOf(film, first.keyframe, size),
    windowOf(film, last.keyframe, size),
  ] as const;
  const isOne = isOnePlace(first, last);
  /** A frame of the shot, in the world that has `only` this keyframe, or that all of the shot is in. */
  const momentAt = (inShot: number, only: StagedKeyframe | null): WorldMoment => {
    // The last frame of the shot is one frame before the picture that the next shot starts on.
    const share = moveWithPeak(inShot / item.durationInFrames, item.peak);
    return {
      scene: only ? sceneOfKeyframe(only) : sceneBetween(first, last, share),
      window: mixWindow(start, end, share),
      seconds: item.clockInSeconds + toSeconds(inShot, fps) + (item.take - 1) * secondsBetweenTakes,
    };
  };
  const inShot = own - item.headInFrames;
  const hasHand = [first, last].some(({ keyframe }) =>
    keyframe.subjects.some(({ part }) => part === "hand"),
  );
  const parts = Math.max(
    Math.ceil(item.durationInFrames / (hasHand ? mostUnderHands : mostBetweenStills)),
    Math.min(fewestStills, Math.floor(item.durationInFrames / fewestBetweenStills)),
  );
  const worldOf = (only: StagedKeyframe | null): AtelierScene => ({
    scene: momentAt(inShot, only).scene,
    build: () => (only ? sceneToBuild(only, only) : sceneToBuild(first, last)),
    stills: stillMoments(inShot, item.durationInFrames, parts, (frame) => momentAt(frame, only)),
  });
  const { window, seconds } = momentAt(inShot, first);
  const reveal = isOne ? 0 : smoothStep(dissolvesFrom, dissolvesTo, inShot / item.durationInFrames);
  return {
    key: `${item.first}>${item.last ?? ""}`,
    window,
    seconds,
    now: worldOf(isOne ? null : first),
    next: reveal > 0 ? { ...worldOf(last), reveal } : null,
  };
};

/** At even distances from the first frame of the shot to the one after its last; handles keep to its ends. */
const stillMoments = (
  inShot: number,
  durationInFrames: number,
  parts: number,
  at: (frame: number) => WorldMoment,
): StillMoments => {
  const along = clamp(inShot / durationInFrames, 0, 1) * parts;
  const index = Math.min(parts - 1, Math.floor(along));
  return {
    index,
    share: along - index,
    at: (one) => at((one / parts) * durationInFrames),
  };
};

/** Another take of a keyframe is another piece of the same land. */
const varied = (scene: Scene, take: number): Scene => ({
  ...scene,
  seed: scene.seed + (take - 1) * 1009,
});

const windowOf = (film: Film, keyframe: Keyframe, { width, height }: Size): Box =>
  frameWindow({
    width,
    height,
    focus: spotOf(keyframe.focus),
    subjects: keepWhole(film, keyframe),
  });
