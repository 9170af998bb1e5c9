import { spawn } from "node:child_process";
import { once } from "node:events";
import { rename, rm } from "node:fs/promises";
import path from "node:path";
import { ffmpegBinaries } from "../../media/ffmpeg-binaries.ts";
import { fileArgument } from "../../media/run-ffmpeg.ts";
import { makeFolder } from "../../store/make-folder.ts";
import { partialName } from "../../store/clean-up.ts";
import { failed, type Failure } from "../../terminal/outcome.ts";

/** An open clip: frames go in, a file comes out. */
export type ClipEncoder = {
  readonly kind: "open";
  /** Resolves when the encoder can take more. */
  readonly add: (jpeg: Buffer) => Promise<void>;
  /** Closes the clip and gives the file its name; nothing lies under that name before. */
  readonly finish: () => Promise<Failure | null>;
  /** Gives up: the half-made file goes away. */
  readonly abandon: () => Promise<void>;
};

/** Better than the film that is made from it, so that encoding twice does not show. */
const crf = 12;

/**
 * Opens an encoder for one clip. H.264 that is quick to make and quick to seek: bt709, limited range, a key frame a second.
 * JPEG frames are full-range bt601 by their standard (JFIF); here they become what the film is.
 * It grows in `workFolder`, whose lock clears up after a run that was killed.
 */
export const openClip = async (
  file: string,
  fps: number,
  workFolder: string,
): Promise<ClipEncoder | Failure> => {
  const binaries = ffmpegBinaries();
  if (binaries.kind === "failed") return binaries;
  await makeFolder(path.dirname(file));
  const partial = partialName(path.join(workFolder, path.basename(file)), "mp4");
  const filter =
    "scale=in_range=full:in_color_matrix=bt601:out_range=tv:out_color_matrix=bt709,format=yuv420p";
  const args =
    `-hide_banner -loglevel error -y -f image2pipe -c:v mjpeg -framerate ${fps} -i pipe:0 -vf ${filter} -c:v libx264 -preset veryfast -crf ${crf} -g ${fps} -colorspace bt709 -color_primaries bt709 -color_trc bt709 -color_range tv -movflags +faststart`.split(
      " ",
    );
  const child = spawn(binaries.ffmpeg, [...args, fileArgument(partial)], {
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
  return {
    kind: "open",
    add: async (jpeg) => {
      if (!child.stdin.write(jpeg)) await Promise.race([once(child.stdin, "drain"), ended]);
    },
    finish: async () => {
      child.stdin.end();
      const code = await ended;
      if (code === 0) {
        await rename(partial, file);
        return null;
      }
      await rm(partial, { force: true });
      return failed(
        "render-failed",
        `A clip could not be encoded: ${log.trim()}`,
        "Free some disk space and run the same command again; finished clips are kept.",
      );
    },
    abandon: async () => {
      child.kill("SIGKILL");
      await ended;
      await rm(partial, { force: true });
    },
  };
};
