import path from "node:path";
import { z } from "zod";
import { filesOfPicture } from "../../src/takes/files-of-picture.ts";
import { describeFile, type Receipt } from "../render/receipt.ts";
import type { FilmFolder } from "../store/film-folder.ts";
import { readJsonFile, writeJsonFile } from "../store/json-file.ts";
import { sha256OfFile } from "../store/sha256.ts";
import type { PlannedFilm } from "./plan-film.ts";

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const fileSchema = z.strictObject({ file: z.string(), sha256 });

const entrySchema = z.strictObject({
  name: z.string(),
  song: z.string(),
  format: z.string(),
  words: z.string(),
  length: z.string(),
  quality: z.string(),
  /** Beside this manifest, like every file in it. */
  file: z.string(),
  sha256,
  bytes: z.number().int(),
  width: z.number().int(),
  height: z.number().int(),
  fps: z.number(),
  frames: z.number().int(),
  durationInSeconds: z.number(),
  /** Where in the song it begins, seconds. */
  songStartInSeconds: z.number(),
  poster: fileSchema.nullable(),
  contactSheet: fileSchema.nullable(),
  /** What each shot was drawn with, in order. */
  takes: z.array(
    z.strictObject({ shot: z.string(), picture: z.string(), files: z.array(z.string()) }),
  ),
});

/** `manifest.json`: what was delivered. */
export const manifestSchema = z.strictObject({
  schema: z.literal("manifest/1"),
  film: z.string(),
  title: z.strictObject({ zh: z.string(), en: z.string() }),
  variants: z.array(entrySchema),
});

/** A finished variant in the manifest. */
export type ManifestEntry = z.infer<typeof entrySchema>;

/** A file beside the manifest with its hash; null when it is not there. */
const beside = async (file: string): Promise<{ file: string; sha256: string } | null> => {
  const hash = await sha256OfFile(file).catch(() => null);
  return hash === null ? null : { file: path.basename(file), sha256: hash };
};

/** Describes a finished variant and the pictures that go with it. */
export const manifestEntry = async (
  variant: { readonly name: string; readonly length: string },
  { order }: PlannedFilm,
  receipt: Receipt,
  pictures: { readonly poster: string; readonly contactSheet: string },
): Promise<ManifestEntry> => {
  const { song, format, words, quality, width, height, fps, frames } = receipt;
  const { sha256: hash, bytes } = await describeFile(order.mp4);
  return {
    ...variant,
    song,
    format,
    words,
    quality,
    width,
    height,
    fps,
    frames,
    file: path.basename(order.mp4),
    sha256: hash,
    bytes,
    durationInSeconds: frames / fps,
    songStartInSeconds: receipt.songStartInSeconds,
    poster: await beside(pictures.poster),
    contactSheet: await beside(pictures.contactSheet),
    takes: order.staged.shots.map(({ shot, picture }) => ({
      shot: shot.id,
      picture: picture.kind,
      files: [...filesOfPicture(picture)],
    })),
  };
};

/** Enters a finished variant in `out/<film>/manifest.json`; those of other matrices stay in it. */
export const enterInManifest = async (
  folder: FilmFolder,
  title: { readonly zh: string; readonly en: string },
  entry: ManifestEntry,
): Promise<string> => {
  const file = path.join(folder.out, "manifest.json");
  const read = await readJsonFile(file, manifestSchema);
  const others = read.kind === "read" ? read.value.variants : [];
  const variants = [...others.filter(({ name }) => name !== entry.name), entry].toSorted((a, b) =>
    a.name < b.name ? -1 : 1,
  );
  await writeJsonFile(file, manifestSchema, {
    schema: "manifest/1",
    film: folder.slug,
    title,
    variants,
  });
  return file;
};
