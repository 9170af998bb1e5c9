import type { ClipRequest, KeyframeRequest } from "../../../src/takes/atelier-request.ts";

/** What the stage's reel is told to draw; its schema is `reelItemSchema` of the stage, which checks it again. */
export type ReelItem =
  | { readonly kind: "keyframe"; readonly keyframe: string; readonly take: number }
  | {
      readonly kind: "clip";
      readonly first: string;
      readonly last: string | null;
      readonly headInFrames: number;
      readonly durationInFrames: number;
      readonly tailInFrames: number;
      readonly peak: number;
      readonly clockInSeconds: number;
      readonly take: number;
    };

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

/** Frames an item takes on the reel. */
export const framesOfItem = (item: ReelItem): number =>
  item.kind === "keyframe" ? 1 : item.headInFrames + item.durationInFrames + item.tailInFrames;
