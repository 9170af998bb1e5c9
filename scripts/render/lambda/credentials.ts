import { z } from "zod";
import { failed, type Failure } from "../../terminal/outcome.ts";

/** Keys that sign requests to AWS. Held in memory only: never written, logged or sent anywhere but in signatures. */
export type Credentials = {
  readonly kind: "keys";
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
};

const text = z.string().min(1).optional();
const envSchema = z.object({
  REMOTION_AWS_ACCESS_KEY_ID: text,
  REMOTION_AWS_SECRET_ACCESS_KEY: text,
  REMOTION_AWS_SESSION_TOKEN: text,
  AWS_ACCESS_KEY_ID: text,
  AWS_SECRET_ACCESS_KEY: text,
  AWS_SESSION_TOKEN: text,
});

/**
 * The keys of the environment: `REMOTION_AWS_*` before `AWS_*`, which is Remotion's own order. From nowhere else: no profile
 * files, no prompts. An empty variable counts as none.
 */
export const credentialsFrom = (env: NodeJS.ProcessEnv): Credentials | Failure => {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ""));
  const keys = envSchema.parse(given);
  const own = keys.REMOTION_AWS_ACCESS_KEY_ID !== undefined;
  const id = own ? keys.REMOTION_AWS_ACCESS_KEY_ID : keys.AWS_ACCESS_KEY_ID;
  const secret = own ? keys.REMOTION_AWS_SECRET_ACCESS_KEY : keys.AWS_SECRET_ACCESS_KEY;
  const token = own ? keys.REMOTION_AWS_SESSION_TOKEN : keys.AWS_SESSION_TOKEN;
  const prefix = own ? "REMOTION_AWS" : "AWS";
  if (id === undefined || secret === undefined) {
    const missing = id === undefined ? `${prefix}_ACCESS_KEY_ID` : `${prefix}_SECRET_ACCESS_KEY`;
    return failed(
      "no-credentials",
      `There are no AWS credentials: the environment variable ${missing} is not set.`,
      'Set it in this terminal; from a profile: eval "$(aws configure export-credentials --format env)".',
    );
  }
  return {
    kind: "keys",
    accessKeyId: id,
    secretAccessKey: secret,
    ...(token === undefined ? {} : { sessionToken: token }),
  };
};
