import path from "node:path";
import sharp from "sharp";
import { probe } from "./probe.ts";

/** What a file holds that came back from a tool. `seconds` is null for a picture. */
export type Measured =
  | {
      readonly kind: "measured";
      readonly width: number;
      readonly height: number;
      readonly seconds: number | null;
      /** File name extension that its content asks for. */
      readonly extension: string;
    }
  /** It is neither a picture nor a clip; `why` says what was found. */
  | { readonly kind: "unusable"; readonly why: string };

const unusable = (why: string): Measured => ({ kind: "unusable", why });

/** Picture formats that browsers draw, by sharp's names, and their extensions. */
const pictures = new Map([
  ["png", "png"],
  ["jpeg", "jpg"],
  ["webp", "webp"],
]);

/** Reads a picture whole, so that one cut off in the middle is found; its size as it is meant to be seen (EXIF turned). */
export const measurePicture = async (file: string): Promise<Measured> => {
  try {
    const picture = sharp(file, { failOn: "error" });
    const { format = "", autoOrient } = await picture.metadata();
    const extension = pictures.get(format);
    if (extension === undefined) return unusable(`expected png, jpg or webp; ${format} came`);
    await picture.stats();
    return { kind: "measured", ...autoOrient, seconds: null, extension };
  } catch (error) {
    return unusable(error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error));
  }
};

/** Asks ffprobe for a clip's size and length. */
export const measureClip = async (file: string, signal: AbortSignal): Promise<Measured> => {
  const probed = await probe(file, signal);
  if (probed.kind === "not-media") return unusable(`${path.basename(file)} is no clip`);
  if (probed.kind !== "probed") {
    return unusable(probed.kind === "failed" ? probed.message : "stopped");
  }
  const video = probed.streams.find(
    ({ codec_type, disposition }) => codec_type === "video" && disposition.attached_pic === 0,
  );
  const seconds = video?.duration ?? probed.seconds;
  if (!video || video.width === 0) return unusable("it has no picture");
  if (seconds === null || seconds <= 0) return unusable("it has no length");
  const { width, height, codec_name } = video;
  const extension = codec_name.startsWith("vp") || codec_name === "av1" ? "webm" : "mp4";
  return { kind: "measured", width, height, seconds, extension };
};
