import { readdir, rm } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { isMissing } from "../../store/is-missing.ts";
import { readJsonFile, writeJsonFile } from "../../store/json-file.ts";

/** How one try at a variant went. `trouble` is null while it runs and when it went well. */
const trySchema = z.strictObject({
  renderId: z.string(),
  framesEach: z.number().int().positive(),
  chunks: z.number().int().positive(),
  startedAt: z.iso.datetime(),
  trouble: z.enum(["concurrency", "time-out", "exit", "component", "unknown"]).nullable(),
  /** What it has cost, as far as is known. */
  usd: z.number().min(0),
});

/**
 * A render that was started and not finished: `out/<film>/.lambda/<name>.job.json`. On disk before anyone waits for it, so
 * that a program that dies finds its render again instead of paying twice.
 */
export const jobSchema = z.strictObject({
  schema: z.literal("lambda-job/1"),
  name: z.string(),
  fingerprint: z.string(),
  region: z.string(),
  bucket: z.string(),
  functionName: z.string(),
  frames: z.number().int().positive(),
  /** The last one is running. */
  tries: z.array(trySchema).min(1),
});

/** See {@link jobSchema}. */
export type Job = z.infer<typeof jobSchema>;
/** One try at a variant. */
export type Try = Job["tries"][number];

/** Folder of everything that is under way on Lambda for one film. */
export const lambdaFolder = (out: string): string => path.join(out, ".lambda");

const jobFile = (out: string, name: string): string =>
  path.join(lambdaFolder(out), `${name}.job.json`);

/** The job of a variant, if one was left. A damaged file counts as none: its render ends by itself. */
export const readJob = async (out: string, name: string): Promise<Job | null> => {
  const read = await readJsonFile(jobFile(out, name), jobSchema);
  return read.kind === "read" ? read.value : null;
};

/** Saves a job, whole or not at all. */
export const writeJob = async (out: string, job: Job): Promise<void> => {
  await writeJsonFile(jobFile(out, job.name), jobSchema, job);
};

/** Forgets a job that is over. */
export const removeJob = (out: string, name: string): Promise<void> =>
  rm(jobFile(out, name), { force: true });

/** All jobs of a film, by name. */
export const jobsIn = async (out: string): Promise<Job[]> => {
  const names = await readdir(lambdaFolder(out)).catch((error: unknown) => {
    if (isMissing(error)) return [];
    throw error;
  });
  const jobs = await Promise.all(
    names
      .filter((name) => name.endsWith(".job.json"))
      .toSorted()
      .map((name) => readJob(out, name.slice(0, -".job.json".length))),
  );
  return jobs.filter((job) => job !== null);
};
