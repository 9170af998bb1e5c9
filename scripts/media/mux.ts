import { writeFile } from "node:fs/promises";
import { failed, type Cancelled, type Failure } from "../terminal/outcome.ts";
import { systemFailure } from "../terminal/system-failure.ts";
import { fileArgument, runFfmpeg } from "./run-ffmpeg.ts";

/** What goes into one mp4. `tags` are the container's metadata, such as title. */
export type MuxInput = {
  /** Pictures that follow each other, of one size and encoding, each beginning with a key frame. */
  readonly pictures: readonly string[];
  /** Where the list of them may be written; the caller removes it. */
  readonly list: string;
  readonly sound: string;
  readonly output: string;
  readonly tags: Readonly<Record<string, string>>;
};

/** A line of ffmpeg's concat list: only the quote has a meaning inside quotes. */
const listLine = (file: string): string => `file '${file.replaceAll("'", "'\\''")}'\n`;

/** Joins pictures and sound without encoding either again; the index goes to the front, so that a film plays while it loads. */
export const mux = async (
  { pictures, list, sound, output, tags }: MuxInput,
  signal: AbortSignal,
): Promise<{ readonly kind: "muxed" } | Failure | Cancelled> => {
  const metadata = Object.entries(tags).flatMap(([key, value]) => ["-metadata", `${key}=${value}`]);
  await writeFile(list, `ffconcat version 1.0\n${pictures.map(listLine).join("")}`);
  const run = await runFfmpeg({
    tool: "ffmpeg",
    args: [
      ["-v", "error", "-f", "concat", "-safe", "0", "-i", fileArgument(list)],
      ["-i", fileArgument(sound)],
      ["-map", "0:v:0", "-map", "1:a:0", "-c", "copy", "-map_metadata", "-1", ...metadata],
      ["-video_track_timescale", "90000"],
      ["-movflags", "+faststart", "-fflags", "+bitexact", "-f", "mp4", "-y", fileArgument(output)],
    ].flat(),
    signal,
  });
  if (run.kind !== "ended") return run;
  if (run.exit === 0) return { kind: "muxed" };
  return (
    systemFailure(run.log) ??
    failed(
      "render-failed",
      `Picture and sound could not be joined: ${run.log.trim()}`,
      "Run it again.",
    )
  );
};
