import { rename } from "node:fs/promises";
import { partialName } from "../store/clean-up.ts";
import { failed, type Cancelled, type Failure } from "../terminal/outcome.ts";
import { systemFailure } from "../terminal/system-failure.ts";
import { fileArgument, runFfmpeg } from "./run-ffmpeg.ts";

/** Takes one frame out of a finished film as a JPEG. The file gets its name when it is whole; the folder's lock is held. */
export const stillOfFilm = async (
  { mp4, seconds, jpg }: { readonly mp4: string; readonly seconds: number; readonly jpg: string },
  signal: AbortSignal,
): Promise<{ readonly kind: "taken" } | Failure | Cancelled> => {
  const partial = partialName(jpg, "jpg");
  const run = await runFfmpeg({
    tool: "ffmpeg",
    args: [
      ["-v", "error", "-ss", seconds.toFixed(4), "-i", fileArgument(mp4)],
      ["-map", "0:v:0", "-frames:v", "1", "-q:v", "2", "-update", "1", "-y", fileArgument(partial)],
    ].flat(),
    signal,
  });
  if (run.kind !== "ended") return run;
  if (run.exit === 0) {
    await rename(partial, jpg);
    return { kind: "taken" };
  }
  return (
    systemFailure(run.log) ??
    failed("render-failed", `No poster could be taken: ${run.log.trim()}`, "Run it again.")
  );
};
