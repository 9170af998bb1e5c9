import { z } from "zod";

import { runFfmpeg } from "./run-ffmpeg.ts";

const reportSchema = z.object({
  input_i: z.coerce.number(),
  input_tp: z.coerce.number(),
  input_lra: z.coerce.number(),
});

/** EBU R 128 values of a sound. */
export type Loudness = {
  /** Integrated, LUFS. */
  readonly integrated: number;
  /** dBTP. */
  readonly truePeak: number;
  /** Loudness range, LU. */
  readonly range: number;
};

/** A stretch of a sound in seconds. */
export type Stretch = { readonly start: number; readonly end: number };

/** Measures a wav or flac file's bytes, or one stretch of them, with the bundled ffmpeg's `loudnorm`. */
export const measureLoudness = async (file: Uint8Array, stretch?: Stretch): Promise<Loudness> => {
  // As options of the input: those of the output would only take effect after the measuring.
  const cut =
    stretch === undefined
      ? []
      : ["-ss", String(stretch.start), "-t", String(stretch.end - stretch.start)];
  const filter = ["-af", "loudnorm=print_format=json", "-f", "null", "-"];
  const { stderr } = await runFfmpeg(["-nostats", ...cut, "-i", "pipe:0", ...filter], file);
  const json = stderr.slice(stderr.lastIndexOf("{"), stderr.lastIndexOf("}") + 1);
  const { input_i, input_tp, input_lra } = reportSchema.parse(JSON.parse(json));
  return { integrated: input_i, truePeak: input_tp, range: input_lra };
};
