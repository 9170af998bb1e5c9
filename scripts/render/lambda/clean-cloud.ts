import {
  DeleteBucketCommand,
  DeleteObjectsCommand,
  ListObjectsV2Command,
} from "@aws-sdk/client-s3";
import type { Shell } from "../../terminal/film-command.ts";
import type { Failure } from "../../terminal/outcome.ts";
import { ask } from "./aws-trouble.ts";
import type { Cloud } from "./cloud.ts";
import { siteName } from "./deploy-site.ts";

/** What is to be deleted. `renders` are ids; with `all` everything that Remotion made in the region goes. */
export type CleanOrder = {
  readonly bucket: string | null;
  readonly slug: string;
  readonly renders: readonly string[];
  readonly all: boolean;
};

/** What was deleted. */
export type Cleaned = {
  readonly kind: "cleaned";
  readonly objects: number;
  readonly functions: readonly string[];
  readonly bucketIsGone: boolean;
};

/** Deletes everything under a prefix, a thousand objects at a time, and says how many there were. */
const emptyPrefix = async (
  { s3, account }: Cloud,
  bucket: string,
  prefix: string,
): Promise<number> => {
  let count = 0;
  for (;;) {
    const place = { Bucket: bucket, ExpectedBucketOwner: account };
    const { Contents = [] } = await s3.send(new ListObjectsV2Command({ ...place, Prefix: prefix }));
    if (Contents.length === 0) return count;
    const keys = Contents.map(({ Key }) => ({ Key }));
    await s3.send(new DeleteObjectsCommand({ ...place, Delete: { Objects: keys, Quiet: true } }));
    count += keys.length;
  }
};

const deleteFunctions = async ({ region }: Cloud): Promise<string[]> => {
  const { deleteFunction, getFunctions } = await import("@remotion/lambda/client");
  const found = await getFunctions({ region, compatibleOnly: false, logLevel: "error" });
  for (const { functionName } of found) await deleteFunction({ region, functionName });
  return found.map(({ functionName }) => functionName);
};

/** Deletes a film's site and renders; with `all` the functions and the bucket too. */
export const cleanCloud = async (
  shell: Shell,
  cloud: Cloud,
  { bucket, slug, renders, all }: CleanOrder,
): Promise<Cleaned | Failure> => {
  shell.progress.step("Deleting");
  const prefixes = all
    ? [""]
    : [`sites/${siteName(slug)}/`, ...renders.map((id) => `renders/${id}/`)];
  const cleaned = await ask("deleting", async (): Promise<Cleaned> => {
    let objects = 0;
    for (const prefix of bucket === null ? [] : prefixes)
      objects += await emptyPrefix(cloud, bucket ?? "", prefix);
    const functions = all ? await deleteFunctions(cloud) : [];
    if (all && bucket !== null) {
      const place = { Bucket: bucket, ExpectedBucketOwner: cloud.account };
      await cloud.s3.send(new DeleteBucketCommand(place));
    }
    return { kind: "cleaned", objects, functions, bucketIsGone: all && bucket !== null };
  });
  return cleaned.kind === "failed" ? cleaned : cleaned.value;
};
