import { compositionId } from "../../../src/deliver/composition-id.ts";
import { encoding } from "../encoding.ts";
import { ask, type Asked } from "./aws-trouble.ts";
import type { Cloud } from "./cloud.ts";
import type { ChunkPlan } from "./plan-chunks.ts";
import type { LambdaVariant } from "./variant.ts";

/** What is started, and where. */
export type StartOrder = {
  readonly slug: string;
  readonly variant: LambdaVariant;
  readonly functionName: string;
  readonly bucket: string;
  readonly serveUrl: string;
  readonly plan: ChunkPlan;
};

/** The picture's name inside its render's folder. */
const pictureName = "picture.mp4";

/**
 * Starts a render and answers with its id. Pictures only: Remotion's sound comes 2048 samples late, so the song is joined here,
 * to the sample. Kept private, never written over, expired after a week; can be cancelled.
 */
export const startRender = (cloud: Cloud, order: StartOrder): Promise<Asked<string>> =>
  ask("starting the render", async () => {
    const { renderMediaOnLambda } = await import("@remotion/lambda/client");
    const { variant } = order;
    const { secondsBetweenKeyFrames, ...settings } = encoding;
    const { renderId } = await renderMediaOnLambda({
      ...settings,
      region: cloud.region,
      functionName: order.functionName,
      forceBucketName: order.bucket,
      serveUrl: order.serveUrl,
      composition: compositionId(order.slug, variant.format.id),
      inputProps: {
        words: variant.words,
        song: variant.song.id,
        pictures: "best",
        notes: "none",
        staging: null,
      },
      muted: true,
      scale: variant.size.scale,
      gopSize: Math.max(1, Math.round(variant.cut.fps * secondsBetweenKeyFrames)),
      // Either this or `concurrency`, never both: pieces of a size we know.
      framesPerLambda: order.plan.framesEach,
      privacy: "private",
      outName: pictureName,
      overwrite: false,
      deleteAfter: "7-days",
      enableCancellation: true,
      maxRetries: 1,
      logLevel: "error",
    });
    return renderId;
  });
