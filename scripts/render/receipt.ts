import { stat } from "node:fs/promises";
import { z } from "zod";
import { readJsonFile } from "../store/json-file.ts";
import { sha256OfFile } from "../store/sha256.ts";

/** What lies beside a finished film (`<name>.json`): what it was made from, and what it is. */
export const receiptSchema = z.strictObject({
  schema: z.literal("receipt/2"),
  film: z.string(),
  song: z.string(),
  format: z.string(),
  words: z.string(),
  quality: z.string(),
  width: z.number().int().positive(),
  height: z.number().int().positive(),
  fps: z.number().positive(),
  frames: z.number().int().positive(),
  /** Of the song, or of the part of it that a cut-down is cut to. */
  songInSeconds: z.number().positive(),
  /** Where in the song the film begins, seconds. */
  songStartInSeconds: z.number().min(0).default(0),
  /** Names everything that can change the pictures or the sound (sha-256, hex). */
  fingerprint: z.string(),
  file: z.strictObject({
    bytes: z.number().int().positive(),
    modifiedInMs: z.number(),
    sha256: z.string(),
  }),
  /** For people: not part of the fingerprint, because a film is not worth rendering again for another browser. */
  madeWith: z.strictObject({
    browser: z.string(),
    secondsTaken: z.number(),
    songLoudness: z.number().nullable(),
    gain: z.string(),
    /** Pieces that the film was joined from, and how many of them had to be drawn. */
    segments: z.number().int().min(0),
    segmentsDrawn: z.number().int().min(0),
    /** Frames of those: with the time taken, how fast this machine draws. */
    framesDrawn: z.number().int().min(0).default(0),
  }),
});

/** A receipt of any version: a file that this program may write over. */
export const anyReceiptSchema = z.looseObject({ schema: z.string().startsWith("receipt/") });

/** See {@link receiptSchema}. */
export type Receipt = z.infer<typeof receiptSchema>;

/** Where the receipt of the film `mp4` lies. */
export const receiptFile = (mp4: string): string => mp4.replace(/\.mp4$/i, "") + ".json";

/** Size, time of change and hash of a finished film. */
export const describeFile = async (mp4: string): Promise<Receipt["file"]> => {
  const { size, mtimeMs } = await stat(mp4);
  return { bytes: size, modifiedInMs: mtimeMs, sha256: await sha256OfFile(mp4) };
};

/**
 * The receipt of `mp4` when the film has the wanted fingerprint and the file is still the one that was made: same size and
 * time of change, or, when it was copied or touched, same bytes. Null otherwise.
 */
export const currentReceipt = async (mp4: string, fingerprint: string): Promise<Receipt | null> => {
  const read = await readJsonFile(receiptFile(mp4), receiptSchema);
  if (read.kind !== "read" || read.value.fingerprint !== fingerprint) return null;
  const { file } = read.value;
  const found = await stat(mp4).catch(() => null);
  if (!found?.isFile() || found.size !== file.bytes) return null;
  const isSame = found.mtimeMs === file.modifiedInMs || (await sha256OfFile(mp4)) === file.sha256;
  return isSame ? read.value : null;
};
