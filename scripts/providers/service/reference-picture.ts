import { readFile } from "node:fs/promises";
import path from "node:path";
import sharp, { type Metadata } from "sharp";
import type { ToolFile } from "../../../src/takes/tool-request.ts";
import { isMissing } from "../../store/is-missing.ts";
import { sha256OfBytes } from "../../store/sha256.ts";
import type { MakeOutcome } from "../provider.ts";
import { failedToMake } from "./outcomes.ts";

/** What a service takes as a picture. */
export type PictureLimits = {
  readonly formats: readonly ("png" | "jpeg" | "webp")[];
  /** Bytes of one picture. */
  readonly largestInBytes: number;
  /** Pixels of its shorter and longer side. */
  readonly shortestSide: number;
  readonly longestSide: number;
};

/** A picture ready to be sent: sound, in colours and a format that the service takes. */
export type SentPicture = {
  readonly kind: "ready";
  /** `image-1-piece.png`: its place in the order of the request, what it is for. */
  readonly name: string;
  readonly mime: "image/png" | "image/jpeg" | "image/webp";
  readonly bytes: Buffer;
};

type Bad = Extract<MakeOutcome, { kind: "failed" | "refused" }>;

const bad = (file: ToolFile, why: string, hint: string): Bad =>
  failedToMake("bad-reference", `${file.file} (${file.label}): ${why}.`, hint);

const readBytes = async (folder: string, file: ToolFile): Promise<Buffer | Bad> => {
  const absolute = path.resolve(folder, file.file);
  if (path.relative(folder, absolute).startsWith("..") || path.isAbsolute(file.file))
    return bad(file, "it lies outside public/", "Put the picture into the film's folder.");
  try {
    return await readFile(absolute);
  } catch (error) {
    if (!isMissing(error)) throw error;
    return failedToMake(
      "no-reference",
      `${file.file} (${file.label}) is not there.`,
      "Put it back, or make that picture first.",
    );
  }
};

/** Why the service, or anybody, could not use the picture; null when it can be sent, as it is or converted. */
const troubleWith = (file: ToolFile, found: Metadata, limits: PictureLimits): Bad | null => {
  if ((found.pages ?? 1) > 1)
    return bad(
      file,
      `it is animated (${found.pages} pictures)`,
      "Save the one picture that is meant.",
    );
  const [short, long] = [found.width, found.height].toSorted((a, b) => a - b);
  if ((short ?? 0) < limits.shortestSide || (long ?? 0) > limits.longestSide)
    return bad(
      file,
      `it is ${found.width}x${found.height}, sides of ${limits.shortestSide} to ${limits.longestSide} pixels are taken`,
      "Save it in another size.",
    );
  return null;
};

/** Whether the bytes can go as they are: eight bits of sRGB in a format the service takes. */
const isFit = (found: Metadata, size: number, limits: PictureLimits): boolean =>
  limits.formats.some((format) => format === found.format) &&
  found.space === "srgb" &&
  found.depth === "uchar" &&
  (found.orientation ?? 1) === 1 &&
  size < limits.largestInBytes;

const mimes = { png: "image/png", jpeg: "image/jpeg", webp: "image/webp" } as const;

const converted = async (
  bytes: Buffer,
  limits: PictureLimits,
): Promise<Omit<SentPicture, "name">> => {
  // Upright, sRGB, eight bits, and not a pixel fewer; only a file too large loses a little to JPEG.
  const picture = sharp(bytes).rotate().toColourspace("srgb");
  if (bytes.length < limits.largestInBytes) {
    const png = await picture.clone().png().toBuffer();
    if (png.length < limits.largestInBytes) return { kind: "ready", mime: "image/png", bytes: png };
  }
  const jpeg = await picture
    .flatten({ background: "#ffffff" })
    .jpeg({ quality: 92, chromaSubsampling: "4:4:4" })
    .toBuffer();
  return { kind: "ready", mime: "image/jpeg", bytes: jpeg };
};

/**
 * Reads a picture of a request and makes it fit for a service: whole, still, upright, 8-bit sRGB, in a format and size that is
 * taken. Grey, CMYK, 16 bits, TIFF, AVIF and too many bytes are converted without losing a pixel; what is missing, empty,
 * broken, animated, changed since it was asked for or of a size that the service refuses is an outcome.
 */
export const referencePicture = async (
  folder: string,
  file: ToolFile,
  place: number,
  limits: PictureLimits,
): Promise<SentPicture | Bad> => {
  const bytes = await readBytes(folder, file);
  if (!Buffer.isBuffer(bytes)) return bytes;
  if (bytes.length === 0) return bad(file, "it is empty (0 bytes)", "Put the picture there again.");
  if (sha256OfBytes(bytes) !== file.sha256)
    return bad(
      file,
      "it has changed since this was planned",
      "Run the same command again: it plans with the picture as it is.",
    );
  let found: Metadata;
  try {
    found = await sharp(bytes).metadata();
    const trouble = troubleWith(file, found, limits);
    if (trouble) return trouble;
    // Decoded whole: a header alone does not tell that the rest is missing.
    await sharp(bytes, { failOn: "truncated" }).stats();
  } catch {
    return bad(file, "it is not a picture, or only a part of one", "PNG, JPEG and WebP are best.");
  }
  const fit = isFit(found, bytes.length, limits);
  const format = limits.formats.find((known) => known === found.format);
  const ready =
    fit && format
      ? ({ kind: "ready", mime: mimes[format], bytes } as const)
      : await converted(bytes, limits);
  if (ready.bytes.length >= limits.largestInBytes)
    return bad(
      file,
      `even as a JPEG it has ${(ready.bytes.length / 1e6).toFixed(0)} MB`,
      `Less than ${(limits.largestInBytes / 1e6).toFixed(0)} MB are taken: save it smaller.`,
    );
  const suffix = ready.mime.slice("image/".length).replace("jpeg", "jpg");
  return { ...ready, name: `image-${place}-${file.role}.${suffix}` };
};

/** All pictures of a request in order, or what is wrong with the first that cannot be used. */
export const referencePictures = async (
  folder: string,
  files: readonly ToolFile[],
  limits: PictureLimits,
): Promise<readonly SentPicture[] | Bad> => {
  const ready: SentPicture[] = [];
  for (const [index, file] of files.entries()) {
    const picture = await referencePicture(folder, file, index + 1, limits);
    if (picture.kind !== "ready") return picture;
    ready.push(picture);
  }
  return ready;
};

/** A picture as a `data:` address. */
export const dataUrl = ({ mime, bytes }: SentPicture): string =>
  `data:${mime};base64,${bytes.toString("base64")}`;
