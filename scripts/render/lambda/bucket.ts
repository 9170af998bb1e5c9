import { HeadBucketCommand, ListBucketsCommand, PutBucketPolicyCommand } from "@aws-sdk/client-s3";
import { failed, type Failure } from "../../terminal/outcome.ts";
import { ask } from "./aws-trouble.ts";
import type { Cloud } from "./cloud.ts";

/** Where site and renders lie. */
export type LambdaBucket = { readonly kind: "bucket"; readonly name: string };

/** Remotion's buckets carry their region in their names. */
const prefixIn = (region: string): string => `remotionlambda-${region.replaceAll("-", "")}-`;

/** Whether a bucket is there and is this account's own. */
const own = async (cloud: Cloud, name: string): Promise<LambdaBucket | Failure> => {
  const head = await ask(`looking at the bucket ${name}`, () =>
    cloud.s3.send(new HeadBucketCommand({ Bucket: name, ExpectedBucketOwner: cloud.account })),
  );
  if (head.kind === "answered") return { kind: "bucket", name };
  return head.reason === "aws-refused"
    ? failed(
        "aws-refused",
        `The bucket "${name}" is not there, or belongs to someone else than account ${cloud.account}.`,
        "Leave --bucket out to use this account's own.",
      )
    : head;
};

/** This account's bucket in the region, or the one that was named; null when there is none yet. */
export const findBucket = async (
  cloud: Cloud,
  named: string | undefined,
): Promise<LambdaBucket | Failure | null> => {
  if (named !== undefined) {
    if (named.startsWith("remotionlambda-")) return own(cloud, named);
    return failed(
      "usage",
      `--bucket ${named}: Remotion only works with buckets whose names begin with remotionlambda-.`,
      'Leave it out: "film lambda deploy" makes one.',
    );
  }
  const listed = await ask("listing the buckets", () => cloud.s3.send(new ListBucketsCommand({})));
  if (listed.kind === "failed") return listed;
  const prefix = prefixIn(cloud.region);
  const names = (listed.value.Buckets ?? []).flatMap(({ Name }) =>
    Name?.startsWith(prefix) ? [Name] : [],
  );
  const [name] = names;
  if (names.length > 1) {
    return failed(
      "usage",
      `There are ${names.length} buckets for Remotion in ${cloud.region}: ${names.join(", ")}.`,
      "Say which with --bucket.",
    );
  }
  return name === undefined ? null : { kind: "bucket", name };
};

/** What anybody may read of a bucket: the pages of the sites, without which no function could open them. */
export const sitePolicy = (bucket: string): string =>
  JSON.stringify({
    Version: "2012-10-17",
    Statement: [
      {
        Sid: "SitesAreRead",
        Effect: "Allow",
        Principal: "*",
        Action: "s3:GetObject",
        Resource: `arn:aws:s3:::${bucket}/sites/*`,
      },
    ],
  });

/**
 * The bucket, made when there is none. Remotion lets anybody read all of it, whatever a render's `privacy` says: here only the
 * sites stay readable, and films leave by presigned link.
 */
export const bucketFor = async (
  cloud: Cloud,
  named: string | undefined,
): Promise<LambdaBucket | Failure> => {
  const found = await findBucket(cloud, named);
  if (found?.kind === "failed") return found;
  const { getOrCreateBucket } = await import("@remotion/lambda");
  const made =
    found ??
    (await ask("making the bucket", () =>
      getOrCreateBucket({ region: cloud.region, enableFolderExpiry: true, logLevel: "error" }),
    ));
  if (made.kind === "failed") return made;
  const name = made.kind === "bucket" ? made.name : made.value.bucketName;
  const tightened = await ask("closing the bucket to strangers", () =>
    cloud.s3.send(
      new PutBucketPolicyCommand({
        Bucket: name,
        Policy: sitePolicy(name),
        ExpectedBucketOwner: cloud.account,
      }),
    ),
  );
  return tightened.kind === "failed" ? tightened : { kind: "bucket", name };
};
