import { rm } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { readJsonFile } from "../store/json-file.ts";
import type { Project } from "../store/project.ts";
import { writeFileAtomic } from "../store/write-file.ts";

const answerSchema = z.strictObject({
  schema: z.literal("answer/1"),
  /** Fingerprint of the question, under which it stands in the ledger. */
  request: z.string(),
  model: z.string(),
  /** What was answered; whoever uses it parses it. */
  value: z.unknown(),
  requestIds: z.array(z.string()),
  costInUsd: z.number().min(0).nullable(),
  source: z.enum(["live", "stub", "manual"]),
  /** ISO 8601, UTC. */
  at: z.string(),
});

/** An answer that was paid for and is not used yet: kept on disk, so that a crash does not lose it. */
export type KeptAnswer = Omit<z.infer<typeof answerSchema>, "schema">;

/** What an answer is about: a film, and one thing in it. */
export type AnswerName = { readonly film: string; readonly about: string };

const fileOf = (project: Project, { film, about }: AnswerName): string =>
  path.join(project.ledger, "answers", film, `${about}.json`);

/** Keeps an answer until {@link forgetAnswer}. */
export const keepAnswer = async (
  project: Project,
  name: AnswerName,
  answer: KeptAnswer,
): Promise<void> => {
  const text = `${JSON.stringify({ schema: "answer/1", ...answer }, null, 1)}\n`;
  await writeFileAtomic(fileOf(project, name), text);
};

/** The answer that an earlier run was given and did not get to use, or null. A damaged file is none. */
export const keptAnswer = async (
  project: Project,
  name: AnswerName,
): Promise<KeptAnswer | null> => {
  const read = await readJsonFile(fileOf(project, name), answerSchema);
  return read.kind === "read" ? read.value : null;
};

/** Forgets an answer that is used now. */
export const forgetAnswer = (project: Project, name: AnswerName): Promise<void> =>
  rm(fileOf(project, name), { force: true });
