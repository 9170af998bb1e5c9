import { readdir, rm } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import type { ToolRequest } from "../../src/takes/tool-request.ts";
import { failed, type Failure } from "../terminal/outcome.ts";
import { isMissing } from "./is-missing.ts";
import { readJsonFile, writeJsonFile } from "./json-file.ts";
import type { Project } from "./project.ts";

const requestSchema = z.strictObject({
  kind: z.enum(["keyframe", "sheet", "clip"]),
  id: z.string().min(1),
  fingerprint: z.string().regex(/^[0-9a-f]{64}$/),
  ingredients: z.strictObject({
    maker: z.string().min(1),
    model: z.string().min(1),
    version: z.string(),
    prompt: z.string(),
    files: z.array(
      z.strictObject({
        file: z.string(),
        role: z.enum([
          "piece",
          "character",
          "prop",
          "place",
          "layout",
          "style",
          "first-frame",
          "last-frame",
        ]),
        sha256: z.string(),
        label: z.string(),
      }),
    ),
    width: z.number(),
    height: z.number(),
    seconds: z.number().nullable(),
    seed: z.number().nullable(),
    settings: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
    take: z.number().int().min(1),
  }),
}) satisfies z.ZodType<ToolRequest>;

/**
 * A request that was handed to a provider and is not a take yet, `ledger/jobs/<film>/<fingerprint>.json`: the whole request, the
 * job it became at the service, and what was said last. It is removed once the take is entered, or nothing was paid.
 */
const jobSchema = z.strictObject({
  schema: z.literal("job/1"),
  request: requestSchema,
  changes: z.array(z.string()),
  about: z.unknown(),
  /** USD that it was expected to cost; null where nobody could say. */
  estimateInUsd: z.number().min(0).nullable(),
  startedAt: z.iso.datetime(),
  /** What the provider saved; null while nothing was asked of the service. */
  job: z.strictObject({ id: z.string(), data: z.record(z.string(), z.string()) }).nullable(),
  /** What came back, as long as it is not entered as a take. */
  made: z
    .strictObject({
      file: z.string(),
      by: z.strictObject({
        requestId: z.string().nullable(),
        costInUsd: z.number().min(0).nullable(),
        seed: z.number().int().nullable(),
        model: z.string().min(1),
        source: z.enum(["live", "stub", "manual"]),
      }),
    })
    .nullable(),
  said: z
    .strictObject({
      kind: z.enum(["waiting", "refused", "failed", "timed-out"]),
      /** In one word, as the provider has it; for `timed-out` whether the service can be asked. */
      reason: z.string(),
      message: z.string(),
      hint: z.string(),
    })
    .nullable(),
});

/** See {@link jobSchema}. */
export type Job = Omit<z.infer<typeof jobSchema>, "schema">;

const folderOf = (project: Project, slug: string): string =>
  path.join(project.ledger, "jobs", slug);
const fileOf = (project: Project, slug: string, fingerprint: string): string =>
  path.join(folderOf(project, slug), `${fingerprint}.json`);

/** Writes a job down; it is on disk when this resolves. */
export const saveJobFile = async (project: Project, slug: string, job: Job): Promise<void> => {
  await writeJsonFile(fileOf(project, slug, job.request.fingerprint), jobSchema, {
    schema: "job/1",
    ...job,
  });
};

/** Forgets a job. */
export const removeJobFile = (project: Project, slug: string, fingerprint: string): Promise<void> =>
  rm(fileOf(project, slug, fingerprint), { force: true });

/** All jobs of a film, oldest first. One that cannot be read stops everything: it may have been paid for. */
export const readJobFiles = async (
  project: Project,
  slug: string,
): Promise<readonly Job[] | Failure> => {
  const folder = folderOf(project, slug);
  const names = await readdir(folder).catch((error: unknown) => {
    if (isMissing(error)) return [];
    throw error;
  });
  const jobs: Job[] = [];
  for (const name of names.filter((one) => /^[0-9a-f]{64}\.json$/.test(one))) {
    const read = await readJsonFile(path.join(folder, name), jobSchema);
    if (read.kind === "missing") continue;
    if (read.kind === "unreadable") {
      return failed(
        "bad-ledger",
        `${path.join(folder, name)} cannot be read: ${read.why}.`,
        "It names a job that may have been paid for. Restore it from a copy; if you know that the job is lost, delete it.",
      );
    }
    const { schema: _, ...job } = read.value;
    jobs.push(job);
  }
  return jobs.toSorted((a, b) => (a.startedAt < b.startedAt ? -1 : 1));
};
