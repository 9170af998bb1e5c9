import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { cancelled, type Cancelled, type Failure } from "../terminal/outcome.ts";
import { fileArgument, runFfmpeg } from "./run-ffmpeg.ts";

/** Moments of a clip, and how wide their pictures are to be; `fps` is the film's. */
export type StillsOrder = {
  readonly file: string;
  readonly seconds: readonly number[];
  readonly fps: number;
  readonly width: number;
};

/**
 * Takes pictures out of a clip, as JPEG; null for a moment at which it has none, or cannot be read. Each is the frame that begins
 * there: a moment is looked for a quarter of a frame early, so that what ffmpeg rounds does not turn it into the next.
 */
export const stillsOfClip = async (
  { file, seconds, fps, width }: StillsOrder,
  signal: AbortSignal,
): Promise<readonly (Buffer | null)[] | Failure | Cancelled> => {
  const folder = await mkdtemp(path.join(tmpdir(), "film-stills-"));
  try {
    const names = seconds.map((_, index) => path.join(folder, `${index}.jpg`));
    const inputs = seconds.flatMap((at) => {
      const early = Math.max(0, at - 0.25 / fps).toFixed(6);
      return ["-ss", early, "-i", fileArgument(file)];
    });
    const picture = `-frames:v 1 -vf scale=${width}:-2:flags=area -q:v 2 -update 1`.split(" ");
    const outputs = names.flatMap((name, index) =>
      [["-map", `${index}:v:0`], picture, fileArgument(name)].flat(),
    );
    const args = ["-v", "error", "-y", ...inputs, ...outputs];
    const run = await runFfmpeg({ tool: "ffmpeg", args, signal });
    if (run.kind !== "ended") return run;
    if (signal.aborted) return cancelled;
    return await Promise.all(names.map((name) => readFile(name).catch(() => null)));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};
