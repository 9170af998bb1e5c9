import { open } from "node:fs/promises";
import type { Pixels } from "../../src/takes/identity/pixels.ts";
import { probe, type MediaStream } from "../media/probe.ts";
import { smallFrames } from "../media/small-frames.ts";
import { fileArgument, runFfmpeg } from "../media/run-ffmpeg.ts";
import { failed, type Cancelled, type Failure } from "../terminal/outcome.ts";
import { refusal, type Refusal } from "./refusal.ts";

/** Clips are compared at this size, pixels. */
const lookedAt = { width: 64, height: 36 };

/** Fewest frames of a clip: half a second of film. */
const fewestFrames = 12;

/** Longest clip, seconds; what is longer is a film. */
const longest = 120;

/** A clip file, read to its last frame. */
export type ClipLook = {
  readonly kind: "clip";
  readonly width: number;
  readonly height: number;
  readonly codec: string;
  readonly fps: number;
  readonly seconds: number;
  /** All its frames, small. */
  readonly frames: readonly Pixels[];
  /** `copy`: another container. `encode`: a codec that browsers do not play. `why` says it in words. */
  readonly convert: { readonly how: "copy" | "encode"; readonly why: string } | null;
  readonly extension: string;
};

/** Reads a clip. Null: nothing that ffmpeg knows. */
export const lookAtClip = async (
  file: string,
  signal: AbortSignal,
): Promise<ClipLook | Refusal | Failure | Cancelled | null> => {
  const found = await probe(file, signal);
  if (found.kind === "not-media") return null;
  if (found.kind !== "probed") return found;
  const stream = found.streams.find(
    ({ codec_type, disposition }) => codec_type === "video" && disposition.attached_pic === 0,
  );
  if (!stream) return noVideo;
  const seconds = stream.duration ?? found.seconds ?? 0;
  if (seconds > longest) return tooLong(seconds);
  const small = await smallFrames(file, lookedAt, signal);
  if (small.kind !== "decoded") return small;
  const { frames } = small;
  const container = await containerOf(file);
  // ffprobe believes the name of a file whose bytes it does not know.
  if (frames.length === 0) return container === "other" ? null : damaged(small.log);
  if (frames.length < fewestFrames) return tooShort(frames.length);
  const convert = conversionOf(stream, container);
  return {
    kind: "clip",
    width: stream.width,
    height: stream.height,
    codec: stream.codec_name,
    fps: rateOf(stream),
    seconds: seconds > 0 ? seconds : frames.length / rateOf(stream),
    frames,
    convert,
    extension: convert === null && container === "webm" ? "webm" : "mp4",
  };
};

/** Writes a clip as browsers and Studio play it: H.264 in mp4, without sound. */
export const convertClip = async (
  file: string,
  to: string,
  how: "copy" | "encode",
  signal: AbortSignal,
): Promise<Failure | Cancelled | null> => {
  const codec =
    how === "copy"
      ? ["-c:v", "copy"]
      : ["-c:v", "libx264", "-preset", "medium", "-crf", "14", "-pix_fmt", "yuv420p"];
  const run = await runFfmpeg({
    tool: "ffmpeg",
    args: [
      ["-v", "error", "-i", fileArgument(file), "-map", "0:v:0", "-an", "-sn", "-dn"],
      codec,
      ["-movflags", "+faststart", "-f", "mp4", "-y", fileArgument(to)],
    ].flat(),
    signal,
  });
  if (run.kind !== "ended") return run;
  if (run.exit === 0) return null;
  const isFull = /no space left|quota exceeded/i.test(run.log);
  return failed(
    isFull ? "disk-full" : "render-failed",
    isFull
      ? "There is no space left on the disk."
      : `A clip could not be converted: ${run.log.trim().slice(-400)}`,
    "The file is still in the inbox. Run the same command again.",
  );
};

const rateOf = ({ r_frame_rate }: MediaStream): number => {
  const [over = 0, under = 1] = r_frame_rate.split("/").map(Number);
  const rate = over / under;
  return Number.isFinite(rate) && rate > 0 ? rate : 24;
};

type Container = "mp4" | "quicktime" | "webm" | "other";

/** By its first bytes, whatever it is called: ISO 14496-12 `ftyp`, Matroska's EBML mark. */
const containerOf = async (file: string): Promise<Container> => {
  const handle = await open(file, "r");
  const head = Buffer.alloc(64);
  await handle.read(head, 0, 64, 0).finally(() => handle.close());
  if (head.subarray(4, 8).toString("latin1") === "ftyp") {
    return head.subarray(8, 12).toString("latin1") === "qt  " ? "quicktime" : "mp4";
  }
  if (head.readUInt32BE(0) !== 0x1a45dfa3) return "other";
  return head.includes("webm") ? "webm" : "other";
};

/** What Chromium decodes: H.264, VP8, VP9 and AV1 with 8 bits and halved colour, in mp4 or webm. */
const conversionOf = (
  { codec_name: codec, pix_fmt: pixels }: MediaStream,
  container: Container,
): ClipLook["convert"] => {
  const isPlain = pixels === "yuv420p" || pixels === "yuvj420p";
  if (!isPlain || !["h264", "vp8", "vp9", "av1"].includes(codec)) {
    return { how: "encode", why: `browsers do not play ${codec} ${pixels}` };
  }
  if (container === "mp4" || (container === "webm" && codec !== "h264")) return null;
  return codec === "h264"
    ? { how: "copy", why: "it is not in an mp4" }
    : { how: "encode", why: "it is not in an mp4 or webm" };
};

const noVideo = refusal(
  "no-video",
  { zh: "文件里只有声音，没有画面。", en: "The file holds sound and no picture." },
  {
    zh: "歌曲放进影片的 songs/；这里只收镜头。",
    en: "Songs belong into the film's songs/; here clips are taken.",
  },
);

const tooLong = (seconds: number): Refusal =>
  refusal(
    "too-long",
    {
      zh: `有 ${Math.round(seconds)} 秒长，一个镜头最多 ${longest} 秒。`,
      en: `It lasts ${Math.round(seconds)} s; a clip lasts ${longest} s at most.`,
    },
    { zh: "把要用的那一段剪出来再放。", en: "Cut out the part that is meant and drop that." },
  );

const tooShort = (frames: number): Refusal =>
  refusal(
    "too-short",
    {
      zh: `只有 ${frames} 帧，镜头至少 ${fewestFrames} 帧。`,
      en: `It has ${frames} frame${frames === 1 ? "" : "s"}; a clip has at least ${fewestFrames}.`,
    },
    {
      zh: "下载完整的视频；静止的画面请存成 PNG。",
      en: "Download the whole video; save a still picture as PNG.",
    },
  );

const damaged = (log: string): Refusal =>
  refusal(
    "damaged",
    {
      zh: "视频的画面读不出来。",
      en: `No frame of it can be read${log.trim() === "" ? "" : `: ${log.trim().slice(0, 200)}`}.`,
    },
    { zh: "重新下载再放一次。", en: "Download it again and drop it once more." },
  );
