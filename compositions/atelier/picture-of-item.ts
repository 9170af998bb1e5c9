import type { Film } from "../../src/film/film.ts";
import type { Keyframe } from "../../src/film/storyboard.ts";
import { frameWindow, mixWindow } from "../../src/picture/frame-window.ts";
import { keepWhole } from "../../src/picture/keep-whole.ts";
import { moveWithPeak } from "../../src/picture/move-with-peak.ts";
import { smoothStep } from "../../src/picture/numbers.ts";
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
import type { AtelierPicture, AtelierScene } from "./engine/atelier.ts";
import type { ReelItem } from "../../src/takes/reel.ts";

/** A moment of its own for a keyframe that stands alone: the wind has begun to blow. */
const secondsOfStill = 0.8;
/** How much later in the wind's life each further take is. */
const secondsBetweenTakes = 7.3;
/** Share of a shot at which a dream dissolve begins and ends. */
const [dissolvesFrom, dissolvesTo] = [0.2, 0.88];

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
  const inShot = own - item.headInFrames;
  // The last frame of the shot is one frame before the picture that the next shot starts on.
  const progress = inShot / item.durationInFrames;
  const share = moveWithPeak(progress, item.peak);
  const shared = {
    key: `${item.first}>${item.last ?? ""}`,
    window: mixWindow(
      windowOf(film, first.keyframe, size),
      windowOf(film, last.keyframe, size),
      share,
    ),
    seconds: item.clockInSeconds + toSeconds(inShot, fps) + (item.take - 1) * secondsBetweenTakes,
  };
  if (isOnePlace(first, last)) {
    return {
      ...shared,
      now: { scene: sceneBetween(first, last, share), build: () => sceneToBuild(first, last) },
      next: null,
    };
  }
  const reveal = smoothStep(dissolvesFrom, dissolvesTo, progress);
  return {
    ...shared,
    now: alone(first),
    next: reveal > 0 ? { ...alone(last), reveal } : null,
  };
};

const alone = (staged: StagedKeyframe): AtelierScene => ({
  scene: sceneOfKeyframe(staged),
  build: () => sceneToBuild(staged, staged),
});

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
