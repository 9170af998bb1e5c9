import { stat } from "node:fs/promises";
import sharp, { type Metadata } from "sharp";
import type { Pixels } from "../../src/takes/identity/pixels.ts";
import { picturePixels } from "../media/picture-pixels.ts";
import { refusal, type Refusal } from "./refusal.ts";

/** Pictures are compared at this width, pixels. */
export const lookedAtWidth = 256;

/** A picture file, read. */
export type PictureLook = {
  readonly kind: "picture";
  readonly width: number;
  readonly height: number;
  /** The picture, small. */
  readonly pixels: Pixels;
  /** File ending under which it is kept. */
  readonly extension: string;
  /** Why it has to be written anew before a browser shows it as it is meant; null when it is kept byte for byte. */
  readonly convert: string | null;
};

const mostBytes = 100 * 2 ** 20;

/** What a browser shows as it is. */
const shown: Readonly<Record<string, string>> = { jpeg: "jpg", png: "png", webp: "webp" };

/** Reads a picture to its last row. Null: no picture that can be read, perhaps a clip. */
export const lookAtPicture = async (file: string): Promise<PictureLook | Refusal | null> => {
  const metadata = await sharp(file)
    .metadata()
    .catch(() => null);
  if (!metadata?.format || metadata.format === "svg" || metadata.format === "pdf") return null;
  const trouble = troubleOf(metadata, (await stat(file)).size);
  if (trouble) return trouble;
  try {
    const pixels = await picturePixels(file, lookedAtWidth);
    const { isOpaque } = metadata.hasAlpha ? await sharp(file).stats() : { isOpaque: true };
    if (!isOpaque) return transparent;
    const { width, height } = uprightSize(metadata);
    const convert = whyConvert(metadata);
    const extension = convert === null ? (shown[metadata.format] ?? "png") : "png";
    return { kind: "picture", width, height, pixels, extension, convert };
  } catch (error) {
    return refusal(
      "damaged",
      {
        zh: "图片不完整，读到一半就断了。",
        en: `The picture breaks off: ${String(error instanceof Error ? error.message : error).slice(0, 200)}`,
      },
      { zh: "重新下载再放一次。", en: "Download it again and drop it once more." },
    );
  }
};

/** Writes a picture as PNG: upright, sRGB. */
export const convertPicture = async (file: string, to: string): Promise<void> => {
  await sharp(file).autoOrient().toColourspace("srgb").png().toFile(to);
};

const uprightSize = ({ width, height, orientation = 1 }: Metadata) =>
  orientation > 4 ? { width: height, height: width } : { width, height };

const whyConvert = ({ format, space, orientation = 1 }: Metadata): string | null => {
  if (!(format in shown)) return `it is ${format}, which browsers do not show everywhere`;
  if (space === "cmyk") return "it is in printer's colours (CMYK)";
  return orientation > 1 ? "it was stored turned" : null;
};

const transparent = refusal(
  "transparent",
  { zh: "图片有透明的地方。", en: "Parts of the picture are transparent." },
  { zh: "导出成不透明的 PNG 或 JPEG。", en: "Export it without transparency, as PNG or JPEG." },
);

const troubleOf = ({ pages = 1 }: Metadata, bytes: number): Refusal | null => {
  if (bytes > mostBytes) {
    const size = `${Math.round(bytes / 2 ** 20)} MB`;
    return refusal(
      "too-large",
      {
        zh: `图片有 ${size}，最多 100 MB。`,
        en: `The picture has ${size}; at most 100 MB are taken.`,
      },
      { zh: "存成 JPEG 再放一次。", en: "Save it as JPEG and drop it again." },
    );
  }
  if (pages === 1) return null;
  return refusal(
    "animated",
    { zh: `这是动图，有 ${pages} 帧。`, en: `The picture is animated: it has ${pages} frames.` },
    {
      zh: "画面要一张静止的图；镜头要 mp4、mov 或 webm。",
      en: "A keyframe is one still picture; a clip is an mp4, mov or webm.",
    },
  );
};
