import { rm } from "node:fs/promises";
import path from "node:path";
import sharp from "sharp";
import { probe } from "../../media/probe.ts";
import { writeFileAtomic } from "../../store/write-file.ts";
import type { MakeOutcome } from "../provider.ts";
import { failedToMake } from "./outcomes.ts";

type Bad = Extract<MakeOutcome, { kind: "failed" | "refused" }>;

/** What a result is measured against. */
export type Expected = {
  readonly width: number;
  readonly height: number;
  /** Of clips. */
  readonly seconds: number | null;
};

/** A result that is whole and of the asked shape, on disk. */
export type Kept = { readonly kind: "kept"; readonly file: string };

const badResult = (why: string): Bad =>
  failedToMake(
    "bad-picture",
    `What came back ${why}.`,
    "It was billed. Ask for another take, or try another model.",
    { billed: "yes" },
  );

/** Shapes agree within two percent: services round sides to what their models like. */
const hasShape = (width: number, height: number, expected: Expected): boolean =>
  Math.abs((width * expected.height) / (height * expected.width) - 1) <= 0.02;

/** Checks a picture by decoding all of it, and writes it into `folder` as it came. */
export const keepPicture = async (
  folder: string,
  bytes: Uint8Array,
  expected: Expected,
): Promise<Kept | Bad> => {
  let found;
  try {
    found = await sharp(bytes).metadata();
    await sharp(bytes, { failOn: "truncated" }).stats();
  } catch {
    return badResult("is not a picture, or only a part of one");
  }
  const { format, width, height } = found;
  if (format !== "png" && format !== "jpeg" && format !== "webp")
    return badResult(`is a picture of an unexpected kind (${format})`);
  if (!hasShape(width, height, expected))
    return badResult(
      `is ${width}x${height}, expected the shape of ${expected.width}x${expected.height}`,
    );
  const file = path.join(folder, `picture.${format === "jpeg" ? "jpg" : format}`);
  await writeFileAtomic(file, bytes);
  return { kind: "kept", file };
};

/** Checks a clip by reading all of its packets, after writing it into `folder`; a bad one is removed again. */
export const keepClip = async (
  folder: string,
  bytes: Uint8Array,
  expected: Expected,
  signal: AbortSignal,
): Promise<Kept | Bad | { readonly kind: "cancelled" }> => {
  const file = path.join(folder, "clip.mp4");
  await writeFileAtomic(file, bytes);
  const why = await troubleWithClip(file, expected, signal);
  if (why === null) return { kind: "kept", file };
  await rm(file, { force: true });
  return why === "cancelled" ? { kind: "cancelled" } : badResult(why);
};

const rate = (fraction: string): number => {
  const [frames = 0, seconds = 1] = fraction.split("/").map(Number);
  return frames / seconds;
};

const troubleWithClip = async (
  file: string,
  expected: Expected,
  signal: AbortSignal,
): Promise<string | null> => {
  const found = await probe(file, signal, true);
  if (found.kind === "cancelled") return "cancelled";
  if (found.kind !== "probed") return "is no clip, or only a part of one";
  const video = found.streams.find((stream) => stream.codec_type === "video");
  if (!video) return "holds no video";
  if (!hasShape(video.width, video.height, expected))
    return `is ${video.width}x${video.height}, expected the shape of ${expected.width}x${expected.height}`;
  const fps = rate(video.r_frame_rate);
  const lasts = video.nb_read_packets / fps;
  if (expected.seconds !== null && Math.abs(lasts - expected.seconds) > 0.6)
    return `lasts ${lasts.toFixed(1)} s, expected ${expected.seconds} s`;
  // The index at the head of an MP4 tells its whole length even where the rest is missing.
  return lasts < (found.seconds ?? 0) - 0.2 ? "is only a part of a clip" : null;
};
