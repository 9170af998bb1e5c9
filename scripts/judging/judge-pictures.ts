import path from "node:path";
import sharp from "sharp";
import type { Film } from "../../src/film/film.ts";
import type { Keyframe } from "../../src/film/storyboard.ts";
import { bibleReferences } from "../../src/prompts/references-of.ts";
import { jewelryRegions } from "../../src/takes/identity/jewelry-regions.ts";
import type { Region } from "../../src/takes/identity/pixels.ts";
import type { ShownPicture } from "../providers/openai/writing-wish.ts";

/** Longest side of a picture that is shown whole, and height of what is shown side by side. Pixels. */
const [longestSide, besideHeight] = [1536, 900];
/** Most references that are shown. */
const mostReferences = 8;

const shown = async (label: string, file: string): Promise<ShownPicture> => ({
  label,
  mime: "image/jpeg",
  detail: "high",
  bytes: await sharp(file)
    .rotate()
    .resize(longestSide, longestSide, { fit: "inside", withoutEnlargement: true })
    .flatten({ background: "#ffffff" })
    .toColourspace("srgb")
    .jpeg({ quality: 92 })
    .toBuffer(),
});

const cropOf = async (file: string, region: Region | null): Promise<Buffer> => {
  const { width, height } = await sharp(file).metadata();
  const box = region && {
    left: Math.floor(region.x * width),
    top: Math.floor(region.y * height),
    width: Math.max(1, Math.min(width, Math.floor(region.width * width))),
    height: Math.max(1, Math.min(height, Math.floor(region.height * height))),
  };
  const cut = box ? sharp(file).extract(box) : sharp(file).rotate();
  return cut.resize({ height: besideHeight }).flatten({ background: "#ffffff" }).png().toBuffer();
};

/** What is right on the left, the candidate's on the right, at one height. */
const beside = async (label: string, left: Buffer, right: Buffer): Promise<ShownPicture> => {
  const [a, b] = [await sharp(left).metadata(), await sharp(right).metadata()];
  const gap = 24;
  const width = a.width + gap + b.width;
  const bytes = await sharp({
    create: { width, height: besideHeight, channels: 3, background: "#ffffff" },
  })
    .composite([
      { input: left, left: 0, top: 0 },
      { input: right, left: a.width + gap, top: 0 },
    ])
    .jpeg({ quality: 95, chromaSubsampling: "4:4:4" })
    .toBuffer();
  return { label, mime: "image/jpeg", bytes, detail: "original" };
};

/**
 * The pictures a judge is shown: the bible's references, the drawing of the keyframe, the candidate, and each piece of jewelry that
 * is large enough side by side: its reference (or the drawing of it) on the left, the candidate's on the right.
 */
export const judgePictures = async (
  publicFolder: string,
  film: Film,
  keyframe: Keyframe,
  files: { readonly candidate: string; readonly drawing: string | null },
): Promise<readonly ShownPicture[]> => {
  const at = (file: string) => path.join(publicFolder, file);
  const references = bibleReferences(film, keyframe, "en")
    .flatMap(({ file, label }) => (file === null ? [] : [{ file, label }]))
    .slice(0, mostReferences);
  const pictures: ShownPicture[] = [];
  for (const [index, { file, label }] of references.entries())
    pictures.push(await shown(`Reference ${index + 1}: ${label}`, at(file)));
  if (files.drawing !== null)
    pictures.push(await shown("Drawing of this picture, for places and sizes", at(files.drawing)));
  pictures.push(await shown("Candidate", at(files.candidate)));
  for (const { piece, region } of jewelryRegions(film, keyframe)) {
    const [own] = [...piece.macroReferences, ...piece.references];
    const right = await cropOf(at(files.candidate), region);
    const left = own
      ? await cropOf(at(`films/${film.slug}/${own.file}`), null)
      : files.drawing === null
        ? null
        : await cropOf(at(files.drawing), region);
    if (left)
      pictures.push(
        await beside(`${piece.token}: left what is right, right the candidate`, left, right),
      );
  }
  return pictures;
};
