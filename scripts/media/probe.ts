import { z } from "zod";
import type { Cancelled, Failure } from "../terminal/outcome.ts";
import { fileArgument, runFfmpeg } from "./run-ffmpeg.ts";

const number = z.coerce.number();

const streamSchema = z.object({
  codec_type: z.string().default("unknown"),
  codec_name: z.string().default("unknown"),
  width: z.number().default(0),
  height: z.number().default(0),
  pix_fmt: z.string().default("unknown"),
  color_range: z.string().default("unknown"),
  color_space: z.string().default("unknown"),
  color_transfer: z.string().default("unknown"),
  color_primaries: z.string().default("unknown"),
  r_frame_rate: z.string().default("0/1"),
  sample_rate: number.default(0),
  channels: z.number().default(0),
  nb_read_packets: number.default(0),
  duration: number.nullable().default(null),
  start_time: number.nullable().default(null),
  disposition: z.object({ attached_pic: z.number().default(0) }).prefault({}),
});

const probeSchema = z.object({
  streams: z.array(streamSchema).default([]),
  format: z
    .object({
      format_name: z.string().default("unknown"),
      duration: number.nullable().default(null),
    })
    .prefault({}),
});

/** One stream of a media file in ffprobe's own words; `duration` and `start_time` are seconds. */
export type MediaStream = z.infer<typeof streamSchema>;

/** What a media file holds, or that ffprobe could make nothing of it (`log` says what it said). */
export type Probe =
  | {
      readonly kind: "probed";
      readonly streams: readonly MediaStream[];
      readonly seconds: number | null;
    }
  | { readonly kind: "not-media"; readonly log: string }
  | Cancelled
  | Failure;

/** Asks ffprobe what a file holds. With `countFrames` it reads the whole file and counts packets. */
export const probe = async (
  file: string,
  signal: AbortSignal,
  countFrames = false,
): Promise<Probe> => {
  const chunks: Buffer[] = [];
  const counting = countFrames ? ["-count_packets"] : [];
  const run = await runFfmpeg({
    tool: "ffprobe",
    args: [
      "-v",
      "error",
      "-show_streams",
      "-show_format",
      ...counting,
      "-of",
      "json",
      fileArgument(file),
    ],
    signal,
    onData: (chunk) => chunks.push(chunk),
  });
  if (run.kind !== "ended") return run;
  if (run.exit !== 0) return { kind: "not-media", log: run.log };
  const { streams, format } = probeSchema.parse(JSON.parse(Buffer.concat(chunks).toString("utf8")));
  return { kind: "probed", streams, seconds: format.duration };
};
