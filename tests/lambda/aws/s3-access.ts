import { createHash, createHmac, timingSafeEqual } from "node:crypto";
import type { IncomingMessage } from "node:http";
import { z } from "zod";
import type { Bucket } from "./s3-store.ts";

/** Whose request it is. */
export type Caller =
  | { readonly kind: "account" }
  | { readonly kind: "anonymous" }
  | { readonly kind: "refused"; readonly code: string; readonly message: string };

/** The one account of the test cloud. */
export const testAccount = {
  id: "123456789012",
  accessKeyId: "AKIATESTTESTTESTTEST",
  secretAccessKey: "test-secret-test-secret-test-secret-0000",
  /** A session token that has run out. */
  expiredToken: "expired-session",
} as const;

const hmac = (key: string | Buffer, text: string) =>
  createHmac("sha256", key).update(text).digest();

const encoded = (text: string): string =>
  encodeURIComponent(text).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );

/** Signature of a presigned GET (AWS Signature Version 4, query form, https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-query-string-auth.html). */
const presignedSignature = (method: string, url: URL, host: string, secret: string): string => {
  const [, date = "", region = "", service = ""] = (
    url.searchParams.get("X-Amz-Credential") ?? ""
  ).split("/");
  const query = [...url.searchParams]
    .filter(([key]) => key !== "X-Amz-Signature")
    .map(([key, value]) => `${encoded(key)}=${encoded(value)}`)
    .toSorted()
    .join("&");
  const canonical = [
    method,
    url.pathname,
    query,
    `host:${host}\n`,
    "host",
    url.searchParams.get("X-Amz-Content-Sha256") ?? "UNSIGNED-PAYLOAD",
  ].join("\n");
  const toSign = [
    "AWS4-HMAC-SHA256",
    url.searchParams.get("X-Amz-Date") ?? "",
    `${date}/${region}/${service}/aws4_request`,
    createHash("sha256").update(canonical).digest("hex"),
  ].join("\n");
  const key = ["aws4_request", service, region, date].reduceRight<string | Buffer>(
    (signing, part) => hmac(signing, part),
    `AWS4${secret}`,
  );
  return hmac(key, toSign).toString("hex");
};

const presigned = (request: IncomingMessage, url: URL): Caller => {
  const at = url.searchParams.get("X-Amz-Date") ?? "";
  const [, y, mo, d, h, mi, s] = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(at) ?? [];
  const until =
    Date.parse(`${y}-${mo}-${d}T${h}:${mi}:${s}Z`) +
    Number(url.searchParams.get("X-Amz-Expires")) * 1000;
  if (!(until > Date.now()))
    return { kind: "refused", code: "AccessDenied", message: "Request has expired" };
  const expected = presignedSignature(
    request.method ?? "GET",
    url,
    request.headers.host ?? "",
    testAccount.secretAccessKey,
  );
  const came = url.searchParams.get("X-Amz-Signature") ?? "";
  return came.length === expected.length &&
    timingSafeEqual(Buffer.from(came), Buffer.from(expected))
    ? { kind: "account" }
    : { kind: "refused", code: "SignatureDoesNotMatch", message: "The signatures differ" };
};

/** Who sends a request: by its signing key (header) or its signature (presigned link), or nobody. */
export const callerOf = (request: IncomingMessage, url: URL): Caller => {
  const token = request.headers["x-amz-security-token"];
  if (token === testAccount.expiredToken)
    return { kind: "refused", code: "ExpiredToken", message: "The provided token has expired." };
  if (url.searchParams.has("X-Amz-Signature")) return presigned(request, url);
  const header = request.headers.authorization;
  if (header === undefined) return { kind: "anonymous" };
  return header.includes(`Credential=${testAccount.accessKeyId}/`)
    ? { kind: "account" }
    : {
        kind: "refused",
        code: "InvalidAccessKeyId",
        message: "The AWS Access Key Id you provided does not exist in our records.",
      };
};

const list = z.union([z.string().transform((one) => [one]), z.array(z.string())]);
const policySchema = z.object({
  Statement: z.array(
    z.object({
      Effect: z.string(),
      Principal: z.unknown(),
      Action: list,
      Resource: list,
    }),
  ),
});

const covers = (pattern: string, name: string): boolean =>
  pattern.endsWith("*") ? name.startsWith(pattern.slice(0, -1)) : pattern === name;

/** Whether anybody at all may read an object: by its own ACL, or by a statement of the bucket's policy. */
export const isPublic = (bucket: Bucket, key: string): boolean => {
  if (bucket.objects.get(key)?.acl === "public-read") return true;
  const policy = bucket.settings.get("policy");
  if (policy === undefined) return false;
  const name = `arn:aws:s3:::${bucket.name}/${key}`;
  return policySchema
    .parse(JSON.parse(policy))
    .Statement.some(
      ({ Effect, Principal, Action, Resource }) =>
        Effect === "Allow" &&
        (Principal === "*" || JSON.stringify(Principal) === '{"AWS":"*"}') &&
        Action.some((action) => action === "s3:GetObject" || action === "s3:*") &&
        Resource.some((resource) => covers(resource, name)),
    );
};
