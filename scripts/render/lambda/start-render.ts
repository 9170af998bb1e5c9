import { compositionId } from "../../../src/deliver/composition-id.ts";
import { encoding } from "../encoding.ts";
import { ask, type Asked } from "./aws-trouble.ts";
import type { Cloud } from "./cloud.ts";
import type { ChunkPlan } from "./plan-chunks.ts";
import type { LambdaVariant } from "./variant.ts";

/** What is started, and where. */
export type StartOrder = {
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
    const { staged, view, size } = order.variant.order;
    const { secondsBetweenKeyFrames, ...settings } = encoding;
    const { renderId } = await renderMediaOnLambda({
      ...settings,
      codec: "h264",
      pixelFormat: "yuv420p",
      colorSpace: "bt709",
      region: cloud.region,
      functionName: order.functionName,
      forceBucketName: order.bucket,
      serveUrl: order.serveUrl,
      composition: compositionId(staged.film.slug, staged.format.id),
      // The staged film itself: what is drawn is what was fingerprinted, whatever is edited meanwhile.
      inputProps: { ...view, song: staged.song.id, pictures: "best", staging: staged },
      muted: true,
      scale: size.scale,
      gopSize: Math.max(1, Math.round(staged.fps * secondsBetweenKeyFrames)),
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
