import { z } from "zod";
import type { PartCheck } from "../../src/takes/identity/verdict.ts";
import type { FilmFolder } from "../store/film-folder.ts";
import { readJsonFile, writeJsonFile } from "../store/json-file.ts";

const unit = z.number().min(0).max(1);

const judgementSchema = z.strictObject({
  /** Of the keyframe, and of its take. */
  id: z.string(),
  take: z.number().int().min(1),
  /** Hash of what was checked: other words in the bible ask anew. */
  checklist: z.string(),
  checks: z.array(
    z.strictObject({
      part: z.string(),
      weight: z.enum(["jewelry", "other"]),
      expected: z.string(),
      seen: z.string(),
      visibility: z.enum(["clear", "partial", "not-visible"]),
      score: z.number().int().min(0).max(4).nullable(),
      region: z.strictObject({ x: unit, y: unit, width: unit, height: unit }).nullable(),
    }),
  ),
  model: z.string(),
  source: z.enum(["live", "stub", "manual"]),
  costInUsd: z.number().min(0).nullable(),
  requestIds: z.array(z.string()),
  /** ISO 8601, UTC. */
  at: z.string(),
});

const fileSchema = z.strictObject({
  schema: z.literal("judged/1"),
  /** By the take's file: a picture is judged once for one checklist. */
  takes: z.record(z.string(), judgementSchema),
});

/** What a vision model saw in a take, and what it was asked. */
export type Judgement = z.infer<typeof judgementSchema>;

const fileOf = (folder: FilmFolder): string => folder.inside("judged.json");

/** Everything that was judged in a film, by the take's file. A damaged file is none: judging can be done again. */
export const readJudgements = async (
  folder: FilmFolder,
): Promise<Readonly<Record<string, Judgement>>> => {
  const read = await readJsonFile(fileOf(folder), fileSchema);
  return read.kind === "read" ? read.value.takes : {};
};

/** Adds a judgement; called under the film's lock. */
export const saveJudgement = async (
  folder: FilmFolder,
  file: string,
  judgement: Omit<Judgement, "checks"> & { readonly checks: readonly PartCheck[] },
): Promise<void> => {
  const takes = { ...(await readJudgements(folder)), [file]: judgement };
  const sorted = Object.fromEntries(Object.entries(takes).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  await writeJsonFile(
    fileOf(folder),
    fileSchema,
    fileSchema.parse({ schema: "judged/1", takes: sorted }),
  );
};
