import { stat } from "node:fs/promises";
import path from "node:path";
import type { Cut } from "../../src/cut/cut.ts";
import type { Film } from "../../src/film/film.ts";
import {
  clipRequests,
  keyframeRequest,
  usedKeyframes,
  type ClipRequest,
  type KeyframeRequest,
  type PictureSize,
} from "../../src/takes/atelier-request.ts";
import { stateOfTakes, type TakeState } from "../../src/takes/compare.ts";
import { takeInUse, type Lock } from "../../src/takes/lock.ts";
import { nextTake } from "../../src/takes/verdicts.ts";
import type { Project } from "../store/project.ts";
import { sha256OfData } from "../store/sha256.ts";

/** A request, what it is called by its content, and what was found for it. */
export type Planned<R> = {
  readonly request: R;
  readonly fingerprint: string;
  readonly state: TakeState;
};

const isThere = (file: string): Promise<boolean> =>
  stat(file).then(
    (found) => found.isFile() && found.size > 0,
    () => false,
  );

/**
 * Which of the film's keyframes are drawn, stale or missing. A take whose file is gone counts as missing. Where another maker's
 * take stands in the film there is nothing to draw: a person chose it or paid for it. A drawing never takes the number of another
 * maker's take.
 */
export const planKeyframes = async (
  project: Project,
  film: Film,
  lock: Lock,
  wish: {
    readonly size: PictureSize;
    readonly oversampling: number;
    /** Ids whose take number goes up by one. */
    readonly retake: readonly string[];
  },
): Promise<readonly Planned<KeyframeRequest>[]> =>
  Promise.all(
    usedKeyframes(film).flatMap((id) => {
      const takes = lock.keyframes[id];
      const inUse = takeInUse(takes);
      const isRetake = wish.retake.includes(id);
      const isOthers = inUse !== null && inUse.maker !== "atelier";
      const take = isRetake || isOthers ? nextTake(takes) : (inUse?.take ?? 1);
      const request = keyframeRequest(film, id, wish.size, wish.oversampling, take);
      if (!request) return [];
      const fingerprint = sha256OfData(request.ingredients);
      return [
        (async () => {
          const found = isRetake
            ? "missing"
            : isOthers
              ? "current"
              : stateOfTakes(takes, fingerprint);
          const hasFile = inUse && (await isThere(path.join(project.public, inUse.file)));
          return { request, fingerprint, state: hasFile ? found : ("missing" as const) };
        })(),
      ];
    }),
  );

/** Where the clip of a request lies once it is made. */
export const clipFileOf = (fingerprint: string): string =>
  `cache/${fingerprint.slice(0, 2)}/${fingerprint}.mp4`;

/** Which of a cut's shots have their clip. */
export const planClips = (
  project: Project,
  film: Film,
  cut: Cut,
  wish: Parameters<typeof clipRequests>[2],
): Promise<readonly Planned<ClipRequest>[]> =>
  Promise.all(
    clipRequests(film, cut, wish).map(async (request) => {
      const fingerprint = sha256OfData(request.ingredients);
      const hasFile = await isThere(path.join(project.public, clipFileOf(fingerprint)));
      return { request, fingerprint, state: hasFile ? "current" : "missing" };
    }),
  );
