import { yuvLength } from "../../../src/deliver/laying/yuv-picture.ts";
import { fromJpeg } from "../../media/picture-encoder.ts";
import { rawFrames, type RawFrames } from "../../media/raw-frames.ts";

/** Frames that the stage drew as JPEG, as the film is: BT.709 in limited range. */
export const drawnPlates = (
  jpegs: readonly Uint8Array[],
  { width, height }: { readonly width: number; readonly height: number },
): RawFrames =>
  rawFrames({
    args: [
      ..."-f image2pipe -c:v mjpeg -i pipe:0 -vf".split(" "),
      `${fromJpeg}:w=${width}:h=${height}`,
    ],
    pixelFormat: "yuv420p",
    frameLength: yuvLength(width, height),
    input: jpegs,
  });
