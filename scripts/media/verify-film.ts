import { failed, type Cancelled, type Failure } from "../terminal/outcome.ts";
import { soundRate } from "./encode-song.ts";
import { probe, type MediaStream } from "./probe.ts";

/** What a finished film must be. `frames` at `fps`, `songInSeconds` long, `width` x `height` pixels. */
export type FilmPromise = {
  readonly width: number;
  readonly height: number;
  readonly fps: number;
  readonly frames: number;
  readonly songInSeconds: number;
};

/** AAC comes in packets of 1024 samples; the last one is padded. */
const soundSlackInSeconds = 2048 / soundRate;

const rateOf = (text: string): number => {
  const [over = 0, under = 1] = text.split("/").map(Number);
  return under === 0 ? 0 : over / under;
};

const pictureFaults = (stream: MediaStream, wanted: FilmPromise): string[] => {
  const expected: readonly (readonly [
    what: string,
    expected: string | number,
    came: string | number,
  ])[] = [
    ["codec", "h264", stream.codec_name],
    ["pixel format", "yuv420p", stream.pix_fmt],
    ["colour range", "tv", stream.color_range],
    ["colour matrix", "bt709", stream.color_space],
    ["transfer", "bt709", stream.color_transfer],
    ["primaries", "bt709", stream.color_primaries],
    ["width", wanted.width, stream.width],
    ["height", wanted.height, stream.height],
    ["frames a second", wanted.fps, rateOf(stream.r_frame_rate)],
    ["frames", wanted.frames, stream.nb_read_packets],
  ];
  return expected.flatMap(([what, want, came]) =>
    want === came ? [] : [`${what}: expected ${want}, came ${came}`],
  );
};

const soundFaults = (stream: MediaStream, wanted: FilmPromise): string[] => {
  const off = Math.abs((stream.duration ?? 0) - wanted.songInSeconds);
  return [
    ...(stream.codec_name === "aac" ? [] : [`sound: expected aac, came ${stream.codec_name}`]),
    ...(stream.sample_rate === soundRate
      ? []
      : [`sound: expected ${soundRate} Hz, came ${stream.sample_rate}`]),
    ...(Math.abs(stream.start_time ?? 0) < 0.001 ? [] : [`sound starts at ${stream.start_time} s`]),
    ...(off <= soundSlackInSeconds
      ? []
      : [`sound: expected ${wanted.songInSeconds} s, came ${stream.duration} s`]),
  ];
};

/** Asks ffprobe whether a finished film keeps its promise, before anyone sees it under its name. */
export const verifyFilm = async (
  file: string,
  wanted: FilmPromise,
  signal: AbortSignal,
): Promise<{ readonly kind: "verified" } | Failure | Cancelled> => {
  const probed = await probe(file, signal, true);
  if (probed.kind === "cancelled" || probed.kind === "failed") return probed;
  const streams = probed.kind === "probed" ? probed.streams : [];
  const picture = streams.find((stream) => stream.codec_type === "video");
  const sound = streams.find((stream) => stream.codec_type === "audio");
  const faults = [
    ...(picture ? pictureFaults(picture, wanted) : ["there is no picture"]),
    ...(sound ? soundFaults(sound, wanted) : ["there is no sound"]),
  ];
  return faults.length === 0
    ? { kind: "verified" }
    : failed(
        "not-verified",
        `The rendered film is not what it should be (${faults.join("; ")}).`,
        "Run it again with --force; the file was not kept.",
      );
};
