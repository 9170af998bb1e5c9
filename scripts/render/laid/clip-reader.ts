import path from "node:path";
import type { Reading } from "../../../src/deliver/laying/readings.ts";
import { yuvLength } from "../../../src/deliver/laying/yuv-picture.ts";
import { rawFrames } from "../../media/raw-frames.ts";
import { fileArgument } from "../../media/run-ffmpeg.ts";

/** A clip that is being read, one frame of it at hand. */
export type ClipReader = {
  /** The frame as YUV; frames before it are passed over and gone. Null where the clip has none. The bytes hold it until the next call. */
  readonly frame: (clipFrame: number) => Promise<Uint8Array | null>;
  readonly close: () => Promise<void>;
  /** What the decoder complained about. */
  readonly log: () => string;
};

/** Opens what a reading wants, at a size: a clip that is smaller or larger is scaled. */
export const openClip = (
  publicFolder: string,
  { clip, first, end }: Reading,
  { width, height }: { readonly width: number; readonly height: number },
): ClipReader => {
  const frameLength = yuvLength(width, height);
  const frames = rawFrames({
    args: [
      "-i",
      fileArgument(path.join(publicFolder, clip)),
      "-vf",
      `trim=start_frame=${first}:end_frame=${end},zscale=w=${width}:h=${height}:filter=bicubic:matrix=709:range=limited`,
    ],
    pixelFormat: "yuv420p",
    frameLength,
  });
  const picture = new Uint8Array(frameLength);
  let at = first - 1;
  return {
    frame: async (clipFrame) => {
      for (; at < clipFrame; at++) if (!(await frames.next(picture))) return null;
      return picture;
    },
    close: frames.close,
    log: frames.log,
  };
};
