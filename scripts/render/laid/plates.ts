import path from "node:path";
import { yuvLength } from "../../../src/deliver/laying/yuv-picture.ts";
import { fromJpeg } from "../../media/picture-encoder.ts";
import { rawFrames, type RawFrames } from "../../media/raw-frames.ts";
import { fileArgument } from "../../media/run-ffmpeg.ts";

/** Size of the pictures that come out. */
type Size = { readonly width: number; readonly height: number };

/** Frames of a clip in order, from `first` to before `end`, at a size: a clip that is smaller or larger is scaled. */
export const clipPlates = (
  publicFolder: string,
  clip: string,
  { first, end }: { readonly first: number; readonly end: number },
  { width, height }: Size,
): RawFrames =>
  rawFrames({
    args: [
      "-i",
      fileArgument(path.join(publicFolder, clip)),
      "-vf",
      `trim=start_frame=${first}:end_frame=${end},zscale=w=${width}:h=${height}:filter=bicubic:matrix=709:range=limited`,
    ],
    pixelFormat: "yuv420p",
    frameLength: yuvLength(width, height),
  });

/** Frames that the stage drew as JPEG, as the film is: BT.709 in limited range. */
export const drawnPlates = (jpegs: readonly Uint8Array[], { width, height }: Size): RawFrames =>
  rawFrames({
    args: [
      ..."-f image2pipe -c:v mjpeg -i pipe:0 -vf".split(" "),
      `${fromJpeg}:w=${width}:h=${height}`,
    ],
    pixelFormat: "yuv420p",
    frameLength: yuvLength(width, height),
    input: jpegs,
  });
