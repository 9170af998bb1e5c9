import { readdir } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { isMissing } from "../../store/is-missing.ts";
import { readJsonFile, writeJsonFile } from "../../store/json-file.ts";
import { jobSchema } from "./job.ts";

/** What a render on Lambda took and made; lies beside the film as `<name>.lambda.json`. Holds no credentials and no links. */
export const lambdaReportSchema = z.strictObject({
  schema: z.literal("lambda-report/1"),
  name: z.string(),
  fingerprint: z.string(),
  region: z.string(),
  functionName: z.string(),
  remotion: z.string(),
  bucket: z.string(),
  width: z.number().int().positive(),
  height: z.number().int().positive(),
  fps: z.number().positive(),
  frames: z.number().int().positive(),
  /** All tries, the last of which made the film. */
  tries: jobSchema.shape.tries,
  /** What all tries cost together: functions only, storage and transfer come on top. */
  usd: z.number().min(0),
  billedSeconds: z.number().min(0),
  /** From the first start to the finished file, on the clock. */
  wallSeconds: z.number().min(0),
  /** Whether a render that an earlier command had started was taken up. */
  isResumed: z.boolean(),
  file: z.strictObject({ bytes: z.number().int().positive(), sha256: z.string() }),
});

/** See {@link lambdaReportSchema}. */
export type LambdaReport = z.infer<typeof lambdaReportSchema>;

const ending = ".lambda.json";

/** Where the report of the film `mp4` lies. */
export const lambdaReportFile = (mp4: string): string => mp4.replace(/\.mp4$/i, "") + ending;

/** Writes a report beside its film. */
export const writeLambdaReport = async (mp4: string, report: LambdaReport): Promise<void> => {
  await writeJsonFile(lambdaReportFile(mp4), lambdaReportSchema, report);
};

/** All reports in a film's folder of finished films, by name. */
export const lambdaReportsIn = async (out: string): Promise<LambdaReport[]> => {
  const names = await readdir(out).catch((error: unknown) => {
    if (isMissing(error)) return [];
    throw error;
  });
  const reports = await Promise.all(
    names
      .filter((name) => name.endsWith(ending))
      .toSorted()
      .map((name) => readJsonFile(path.join(out, name), lambdaReportSchema)),
  );
  return reports.flatMap((read) => (read.kind === "read" ? [read.value] : []));
};

/** Billed seconds a frame of earlier renders at this size, the newest that is known; null when there are none. */
export const measuredPerFrame = (
  reports: readonly LambdaReport[],
  width: number,
  height: number,
): number | null => {
  const same = reports.filter(
    (report) => report.width === width && report.height === height && report.billedSeconds > 0,
  );
  const last = same.toSorted((a, b) => newest(a).localeCompare(newest(b))).at(-1);
  return last ? last.billedSeconds / last.frames : null;
};

const newest = ({ tries }: LambdaReport): string => tries.at(-1)?.startedAt ?? "";
