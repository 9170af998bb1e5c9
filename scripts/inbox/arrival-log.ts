import { appendFile, readFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import type { FilmFolder } from "../store/film-folder.ts";
import { isMissing } from "../store/is-missing.ts";

/** One file that was taken in: what it was called, what it answered, what was measured. One line of `arrivals.jsonl`. */
export const arrivalSchema = z.strictObject({
  /** Of the bytes that were dropped. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  /** What it was called in the inbox. */
  name: z.string(),
  /** The take it became, inside `public/`. */
  file: z.string(),
  task: z.string(),
  kind: z.enum(["keyframe", "clip"]),
  id: z.string(),
  take: z.number().int().min(1),
  matchedBy: z.enum(["name", "loose name", "likeness"]),
  /** Mean difference of a clip's first and last frame from their keyframes, 0 to 255. */
  firstFrame: z.number().nullable(),
  lastFrame: z.number().nullable(),
  /** Why it was written anew, or null when it was kept byte for byte. */
  converted: z.string().nullable(),
  /** Whether a person said to take it whatever the measures say. */
  trusted: z.boolean(),
  at: z.iso.datetime(),
});

/** See {@link arrivalSchema}. */
export type ArrivalRecord = z.infer<typeof arrivalSchema>;

const fileOf = (folder: FilmFolder): string => path.join(folder.folder, "arrivals.jsonl");

/** Everything that was ever taken in, oldest first. Lines that are damaged (a power cut) are passed over. */
export const readArrivals = async (folder: FilmFolder): Promise<readonly ArrivalRecord[]> => {
  const text = await readFile(fileOf(folder), "utf8").catch((error: unknown) => {
    if (isMissing(error)) return "";
    throw error;
  });
  return text.split("\n").flatMap((line) => {
    try {
      const parsed = arrivalSchema.safeParse(JSON.parse(line));
      return parsed.success ? [parsed.data] : [];
    } catch {
      return [];
    }
  });
};

/** Adds a line; begins on a line of its own even where the one before broke off. */
export const logArrival = async (folder: FilmFolder, arrival: ArrivalRecord): Promise<void> => {
  const text = await readFile(fileOf(folder), "utf8").catch(() => "");
  const gap = text === "" || text.endsWith("\n") ? "" : "\n";
  await appendFile(fileOf(folder), `${gap}${JSON.stringify(arrivalSchema.parse(arrival))}\n`);
};
