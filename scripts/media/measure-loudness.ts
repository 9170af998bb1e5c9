import { z } from "zod";
import type { Cancelled, Failure } from "../terminal/outcome.ts";
import { fileArgument, runFfmpeg } from "./run-ffmpeg.ts";
import { songTrouble } from "./song-trouble.ts";

/** ffmpeg writes "-inf" for silence. */
const level = z
  .string()
  .transform((text) => (text.endsWith("inf") ? Number.NEGATIVE_INFINITY : Number(text)));

const reportSchema = z.object({
  input_i: level,
  input_tp: level,
  input_lra: level,
  input_thresh: level,
  target_offset: level,
});

/** How loud a recording is (EBU R 128, ITU-R BS.1770): LUFS over the whole, true peak in dBTP, range in LU, gate in LUFS. */
export type Loudness = {
  readonly kind: "measured";
  readonly integrated: number;
  readonly truePeak: number;
  readonly range: number;
  readonly threshold: number;
};

/** Everything before loudness is measured or changed: the film's sound is stereo, whatever the song is. */
export const stereo = "aformat=channel_layouts=stereo";

/** Measures a file's loudness as stereo, after the audio filter `filter` when one is given. Minus infinity for silence. */
export const measureLoudness = async (
  file: string,
  signal: AbortSignal,
  filter: string | null = null,
): Promise<Loudness | Failure | Cancelled> => {
  const chain = [stereo, filter, "loudnorm=print_format=json"].filter((part) => part !== null);
  const run = await runFfmpeg({
    tool: "ffmpeg",
    // Standard output is thrown away: this ffmpeg has no null muxer.
    args: [
      "-i",
      fileArgument(file),
      "-map",
      "0:a:0",
      "-af",
      chain.join(","),
      "-f",
      "wav",
      "pipe:1",
    ],
    signal,
  });
  if (run.kind !== "ended") return run;
  const report = /\{[^{}]*\}\s*$/.exec(run.log.replace(/\}[^}]*$/, "}"))?.[0];
  if (run.exit !== 0 || !report) return songTrouble.damaged(file, run.log);
  const parsed = reportSchema.parse(JSON.parse(report));
  return {
    kind: "measured",
    integrated: parsed.input_i,
    truePeak: parsed.input_tp,
    range: parsed.input_lra,
    threshold: parsed.input_thresh,
  };
};
