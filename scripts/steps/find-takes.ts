import type { ClipTake, Lock, PictureTake, Takes } from "../../src/takes/lock.ts";
import { failed, type Failure } from "../terminal/outcome.ts";

/** The lists of `takes.json`. */
export const takeLists = ["clips", "keyframes", "sheets"] as const;

/** One of {@link takeLists}. */
export type TakeList = (typeof takeLists)[number];

/** All takes of one shot, keyframe or bible entry. */
export type FoundTakes = {
  readonly kind: "found";
  readonly list: TakeList;
  readonly id: string;
  readonly takes: Takes<PictureTake | ClipTake>;
};

/**
 * The takes that an id means: the clips of a shot before the pictures of a keyframe or a sheet of its name, unless `only` says
 * which.
 */
export const findTakes = (
  lock: Lock,
  id: string,
  only: string | undefined,
): FoundTakes | Failure => {
  for (const list of takeLists) {
    const takes = lock[list][id];
    if (takes && (only === undefined || only === list)) return { kind: "found", list, id, takes };
  }
  const known = takeLists.flatMap((list) => Object.keys(lock[list]));
  return failed(
    "no-take",
    `There is no take of "${id}"${only === undefined ? "" : ` among the ${only}`}.`,
    known.length === 0
      ? "Make some first: film shoot --with openai."
      : `There are takes of: ${[...new Set(known)].join(", ")}. The atelier's clips are made again at will and are no takes.`,
  );
};
