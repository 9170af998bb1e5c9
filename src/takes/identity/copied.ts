import { differenceHash, hashDistance } from "./difference-hash.ts";
import { meanDifference } from "./mean-difference.ts";
import type { Pixels } from "./pixels.ts";

/** Whether a picture is another one pasted over: a tool that hands its reference back has not made the keyframe. */
export const isCopied = (candidate: Pixels, reference: Pixels): boolean =>
  hashDistance(differenceHash(candidate), differenceHash(reference)) <= 4 &&
  meanDifference(candidate, reference) <= 4;
