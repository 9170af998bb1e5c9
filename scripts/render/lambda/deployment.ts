import { failed, type Failure } from "../../terminal/outcome.ts";
import type { Shell } from "../../terminal/film-command.ts";
import { ask } from "./aws-trouble.ts";
import { bucketFor, findBucket } from "./bucket.ts";
import type { Cloud } from "./cloud.ts";
import { findFunction } from "./versions.ts";

/** What renders need in the cloud beside a site: a function and a bucket. */
export type Deployment = {
  readonly kind: "deployment";
  readonly functionName: string;
  readonly bucket: string;
  /** False when an equal function was there already. */
  readonly isNew: boolean;
};

/** What the caller's policy does not allow, by IAM's own simulator; null where it may not be asked. */
const deniedActions = async (cloud: Cloud): Promise<readonly string[] | null> => {
  const { simulatePermissions } = await import("@remotion/lambda");
  const asked = await ask("asking what is allowed", () =>
    simulatePermissions({ region: cloud.region }),
  );
  if (asked.kind === "failed") return null;
  return asked.value.results
    .filter(({ decision }) => decision !== "allowed")
    .map(({ name }) => name);
};

/** Makes function and bucket, or finds them as they should be. Safe to run as often as one likes. */
export const deploy = async (
  shell: Shell,
  cloud: Cloud,
  bucketName: string | undefined,
): Promise<Deployment | Failure> => {
  shell.progress.step("Checking permissions");
  const denied = await deniedActions(cloud);
  if (denied === null) shell.progress.note("note: permissions could not be checked beforehand.");
  if (denied && denied.length > 0) {
    return failed(
      "aws-refused",
      `These credentials are not allowed to ${denied.join(", ")}.`,
      'Attach the policy that "npx remotion lambda policies user" prints to this user.',
    );
  }
  shell.progress.step("Deploying the bucket");
  const bucket = await bucketFor(cloud, bucketName);
  if (bucket.kind === "failed") return bucket;
  shell.progress.step("Deploying the function");
  const { deployFunction } = await import("@remotion/lambda");
  const made = await ask("deploying the function", () =>
    deployFunction({
      region: cloud.region,
      memorySizeInMb: cloud.size.memoryInMb,
      diskSizeInMb: cloud.size.diskInMb,
      timeoutInSeconds: cloud.size.timeoutInSeconds,
      createCloudWatchLogGroup: true,
      cloudWatchLogRetentionPeriodInDays: 14,
      logLevel: "error",
    }),
  );
  if (made.kind === "failed") return made;
  const found = await findFunction(cloud);
  if (found.kind === "failed") return found;
  shell.progress.end();
  const isNew = !made.value.alreadyExisted;
  return { kind: "deployment", functionName: found.name, bucket: bucket.name, isNew };
};

/** What was deployed before, asserted to be of this version; nothing is made. */
export const findDeployment = async (
  cloud: Cloud,
  bucketName: string | undefined,
): Promise<Deployment | Failure> => {
  const found = await findFunction(cloud);
  if (found.kind === "failed") return found;
  const bucket = await findBucket(cloud, bucketName);
  if (bucket?.kind === "failed") return bucket;
  return bucket === null
    ? failed(
        "not-deployed",
        `There is no bucket for renders in ${cloud.region}.`,
        'Run "film lambda deploy" first.',
      )
    : { kind: "deployment", functionName: found.name, bucket: bucket.name, isNew: false };
};
