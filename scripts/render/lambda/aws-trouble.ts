import { z } from "zod";
import { failed, type Failure } from "../../terminal/outcome.ts";
import { systemFailure } from "../../terminal/system-failure.ts";

/** What an answer of AWS, or of the network on the way there, says of itself. */
const errorSchema = z.object({
  name: z.string().default("Error"),
  message: z.string().default(""),
  Code: z.string().optional(),
  code: z.string().optional(),
  $metadata: z.object({ httpStatusCode: z.number().optional() }).optional(),
});

type Told = z.infer<typeof errorSchema>;

const tell = (error: unknown): Told => {
  const parsed = errorSchema.safeParse(error);
  return parsed.success ? parsed.data : { name: "Error", message: String(error) };
};

const rules: readonly (readonly [RegExp, (doing: string, told: string) => Failure])[] = [
  [
    /ExpiredToken|TokenRefreshRequired|RequestExpired/i,
    (doing) =>
      failed(
        "no-credentials",
        `The AWS session token has run out (while ${doing}).`,
        "Get new credentials and set the environment variables again; a running render goes on by itself and is taken up again.",
      ),
  ],
  [
    /InvalidAccessKeyId|InvalidClientTokenId|UnrecognizedClient|SignatureDoesNotMatch|InvalidSignature|IncompleteSignature|AuthFailure/i,
    (doing) =>
      failed(
        "no-credentials",
        `AWS does not accept these credentials (while ${doing}).`,
        "Check AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY; temporary keys need AWS_SESSION_TOKEN too.",
      ),
  ],
  [
    /TooManyRequests|Throttling|Rate ?Exceeded|ConcurrentInvocationLimitExceeded|concurrency limit/i,
    (doing) =>
      failed(
        "no-quota",
        `The AWS account allows no more executions at once right now (while ${doing}).`,
        "Say --functions with a smaller number, wait for other renders, or have the quota L-B99A9384 raised.",
      ),
  ],
  [
    /PermanentRedirect|AuthorizationHeaderMalformed|IllegalLocationConstraint/i,
    (doing) =>
      failed(
        "aws-refused",
        `The bucket lies in another region (while ${doing}).`,
        "Say --region with the region it was deployed to.",
      ),
  ],
  [
    /BucketAlreadyExists|BucketAlreadyOwnedByYou/i,
    (doing) =>
      failed(
        "aws-refused",
        `The bucket belongs to someone else (while ${doing}).`,
        "Run it again: a new name is drawn by lot; or name your own with --bucket.",
      ),
  ],
  [
    /AccessDenied|Forbidden|not authorized|UnauthorizedOperation/i,
    (doing, told) =>
      failed(
        "aws-refused",
        `AWS refuses: ${told} (while ${doing}).`,
        'The policies for user and role are printed by "npx remotion lambda policies user" and "... role".',
      ),
  ],
  [
    /ECONNREFUSED|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|ECONNRESET|EHOSTUNREACH|NetworkingError|TimeoutError|socket hang up/i,
    (doing, told) =>
      failed(
        "aws-unreachable",
        `AWS cannot be reached: ${told} (while ${doing}).`,
        "Check the connection and run the same command again: a running render is taken up where it is.",
      ),
  ],
];

/** An error of AWS or the network in a person's words. `doing` is what was tried, such as "deploying the function". */
export const awsTrouble = (error: unknown, doing: string): Failure => {
  const told = tell(error);
  const status = told.$metadata?.httpStatusCode;
  // A HEAD request has no body to say more in.
  const all = [told.name, told.Code, told.code, told.message, status === 403 ? "AccessDenied" : ""]
    .filter(Boolean)
    .join(" ");
  const rule = rules.find(([pattern]) => pattern.test(all));
  if (rule) return rule[1](doing, told.message.split("\n")[0] || told.name);
  return (
    systemFailure(error) ??
    failed(
      "aws-refused",
      `It did not work: ${told.message.split("\n")[0] || told.name} (while ${doing}).`,
      "Run it again; if it stays so, the logs of the function are in CloudWatch.",
    )
  );
};

/** What AWS answered, or why it did not. */
export type Asked<T> = { readonly kind: "answered"; readonly value: T } | Failure;

/** Asks AWS for something; whatever goes wrong becomes a {@link Failure} that says what was tried. */
export const ask = async <T>(doing: string, question: () => Promise<T>): Promise<Asked<T>> => {
  try {
    return { kind: "answered", value: await question() };
  } catch (error) {
    return awsTrouble(error, doing);
  }
};
