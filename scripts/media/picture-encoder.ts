import { spawn } from "node:child_process";
import { rm } from "node:fs/promises";
import { yuvLength } from "../../src/deliver/laying/yuv-picture.ts";
import { failed, type Failure } from "../terminal/outcome.ts";
import { systemFailure } from "../terminal/system-failure.ts";
import { ffmpegBinaries } from "./ffmpeg-binaries.ts";
import { fileArgument } from "./run-ffmpeg.ts";

/** What frames come as: JPEG files, or YUV 4:2:0 of one size, bt709 in limited range. */
export type FrameInput =
  | {
      readonly kind: "jpeg";
      /** What they are enlarged or reduced to (spline36); null leaves them as they are. */
      readonly size: { readonly width: number; readonly height: number } | null;
    }
  | { readonly kind: "yuv"; readonly width: number; readonly height: number };

/** What frames become: H.264 in an mp4 at `output`. */
export type PictureEncoding = {
  readonly output: string;
  readonly input: FrameInput;
  readonly fps: number;
  readonly crf: number;
  readonly preset: "veryfast" | "ultrafast";
  /** Most frames from one key frame to the next; groups are closed. */
  readonly gopInFrames: number;
};

/** An open encoder: frames go in, a file comes out. */
export type PictureEncoder = {
  readonly kind: "open";
  /** Resolves when the encoder has taken it: its bytes may be used for the next one. */
  readonly add: (frame: Uint8Array) => Promise<void>;
  /** Closes the file, which is whole then; after a failure it is gone. */
  readonly finish: () => Promise<Failure | null>;
  /** Gives up: the half-made file goes away. */
  readonly abandon: () => Promise<void>;
};

/** JPEG frames are full-range bt601 by their standard (JFIF); here they become what the film is, by the filter that Remotion uses. */
export const fromJpeg =
  "zscale=matrix=709:range=limited:primariesin=709:primaries=709:transferin=709:transfer=709";

const colours = "-colorspace bt709 -color_primaries bt709 -color_trc bt709 -color_range tv";

/** One time base, so that files can be joined; nothing of the time or the program, so that the same frames give the same bytes. */
const container =
  "-video_track_timescale 90000 -fflags +bitexact -flags:v +bitexact+cgop -movflags +faststart -f mp4";

/** The bundled ffmpeg has no demuxer for raw video; a pipe of images that are all of one length is the same. */
const inputArguments = (input: FrameInput, fps: number): string => {
  if (input.kind === "jpeg") {
    const { size } = input;
    const sized = size ? `:w=${size.width}:h=${size.height}:filter=spline36` : "";
    return `-f image2pipe -c:v mjpeg -framerate ${fps} -i pipe:0 -vf ${fromJpeg}${sized}`;
  }
  const { width, height } = input;
  const raw = `-f image2pipe -c:v rawvideo -pixel_format yuv420p ${colours}`;
  const size = `-frame_size ${yuvLength(width, height)} -video_size ${width}x${height}`;
  return `${raw} ${size} -framerate ${fps} -i pipe:0`;
};

const argumentsFor = (encoding: PictureEncoding): string[] => {
  const { output, input, fps, crf, preset, gopInFrames } = encoding;
  return [
    ...`-hide_banner -loglevel error -y ${inputArguments(input, fps)}`.split(" "),
    ...`-c:v libx264 -pix_fmt yuv420p -preset ${preset} -crf ${crf}`.split(" "),
    ...`-g ${gopInFrames} ${colours} ${container}`.split(" "),
    fileArgument(output),
  ];
};

/** Opens an encoder: H.264 that is quick to make, bt709, limited range. */
export const openPictureEncoder = (encoding: PictureEncoding): PictureEncoder | Failure => {
  const binaries = ffmpegBinaries();
  if (binaries.kind === "failed") return binaries;
  const child = spawn(binaries.ffmpeg, argumentsFor(encoding), {
    env: binaries.env,
    stdio: ["pipe", "ignore", "pipe"],
    windowsHide: true,
  });
  let log = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    log = (log + text).slice(-4096);
  });
  // A dead encoder is told by its exit code; writing to it must not throw on the way.
  child.stdin.on("error", () => undefined);
  const ended = new Promise<number>((resolve) => {
    child.once("error", () => resolve(1));
    child.once("close", (code) => resolve(code ?? 1));
  });
  const remove = () => rm(encoding.output, { force: true });
  return {
    kind: "open",
    add: (frame) => new Promise((resolve) => child.stdin.write(frame, () => resolve())),
    finish: async () => {
      child.stdin.end();
      if ((await ended) === 0) return null;
      await remove();
      return (
        systemFailure(log) ??
        failed(
          "render-failed",
          `Frames could not be encoded: ${log.trim()}`,
          "Run the same command again; what was finished is kept.",
        )
      );
    },
    abandon: async () => {
      child.kill("SIGKILL");
      await ended;
      await remove();
    },
  };
};
