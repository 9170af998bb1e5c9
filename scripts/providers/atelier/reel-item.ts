import type { ReelItem } from "../../../src/takes/reel.ts";
import type { ClipRequest, KeyframeRequest } from "../../../src/takes/atelier-request.ts";

/** A request as an item of the reel. */
export const reelItemOf = (request: KeyframeRequest | ClipRequest): ReelItem => {
  if (request.kind === "keyframe") {
    return { kind: "keyframe", keyframe: request.id, take: request.ingredients.take };
  }
  const { headInFrames, durationInFrames, tailInFrames, peak, clockInSeconds, take } =
    request.ingredients;
  const { first, last } = request;
  return {
    kind: "clip",
    first,
    last,
    headInFrames,
    durationInFrames,
    tailInFrames,
    peak,
    clockInSeconds,
    take,
  };
};
