import { S3Client } from "@aws-sdk/client-s3";
import type { AwsRegion } from "@remotion/lambda/client";
import type { Failure } from "../../terminal/outcome.ts";
import { ask } from "./aws-trouble.ts";
import { credentialsFrom } from "./credentials.ts";
import { regionFrom } from "./region.ts";

/** How large each function is: part of its name, so another size is another function. */
export type FunctionSize = {
  /** More memory is more processor: 1,769 MB is one core. */
  readonly memoryInMb: number;
  readonly diskInMb: number;
  /** The longest a render may take in all: its first function waits for the others. */
  readonly timeoutInSeconds: number;
};

/** An account and a region in which functions run. */
export type Cloud = {
  readonly kind: "cloud";
  readonly region: AwsRegion;
  /** The account's number. */
  readonly account: string;
  readonly s3: S3Client;
  readonly size: FunctionSize;
};

/** What the command line says of the cloud. */
export type CloudWish = { readonly region: string | undefined; readonly size: FunctionSize };

/** Finds credentials and region, and asks AWS whose they are: no render is planned with keys that do not work. */
export const openCloud = async (
  wish: CloudWish,
  env: NodeJS.ProcessEnv = process.env,
): Promise<Cloud | Failure> => {
  const found = credentialsFrom(env);
  if (found.kind === "failed") return found;
  const { kind: _, ...credentials } = found;
  // Remotion's clients would take a profile before the keys: all clients must speak for one account.
  delete env["REMOTION_AWS_PROFILE"];
  delete env["AWS_PROFILE"];
  const named = await regionFrom(wish.region, env);
  if (named.kind === "failed") return named;
  const { region } = named;
  // Said by the SDK on every start to people who can do nothing about it.
  env["AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED"] ??= "true";
  const { getAwsClient } = await import("@remotion/lambda/client");
  const { client, sdk } = getAwsClient({ region, service: "sts" });
  const identity = await ask("asking whose credentials these are", () =>
    client.send(new sdk.GetCallerIdentityCommand({})),
  );
  if (identity.kind === "failed") return identity;
  return {
    kind: "cloud",
    region,
    account: identity.value.Account ?? "",
    s3: new S3Client({ region, credentials }),
    size: wish.size,
  };
};
