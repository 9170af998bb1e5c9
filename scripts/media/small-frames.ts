import type { Pixels } from "../../src/takes/identity/pixels.ts";
import type { Cancelled, Failure } from "../terminal/outcome.ts";
import { fileArgument, runFfmpeg } from "./run-ffmpeg.ts";

/** Every frame of a clip, small; `log` is what ffmpeg said of what it could not read. */
export type SmallFrames =
  | { readonly kind: "decoded"; readonly frames: readonly Pixels[]; readonly log: string }
  | Cancelled
  | Failure;

/** Decodes all frames of a clip's picture at a small size, in one pass: 5 s of 720p take about half a second. */
export const smallFrames = async (
  file: string,
  size: { readonly width: number; readonly height: number },
  signal: AbortSignal,
): Promise<SmallFrames> => {
  const { width, height } = size;
  const chunks: Buffer[] = [];
  const run = await runFfmpeg({
    tool: "ffmpeg",
    args: [
      ["-v", "error", "-i", fileArgument(file), "-map", "0:v:0", "-an", "-sn", "-dn"],
      ["-vf", `scale=${width}:${height}:flags=area`, "-fps_mode", "passthrough"],
      ["-pix_fmt", "rgb24", "-c:v", "rawvideo", "-f", "image2pipe", "-"],
    ].flat(),
    signal,
    onData: (chunk) => chunks.push(chunk),
  });
  if (run.kind !== "ended") return run;
  const all = Buffer.concat(chunks);
  const bytes = width * height * 3;
  const frames = Array.from({ length: Math.floor(all.length / bytes) }, (_, index) => ({
    width,
    height,
    data: new Uint8Array(all.subarray(index * bytes, (index + 1) * bytes)),
  }));
  return { kind: "decoded", frames, log: run.log };
};
