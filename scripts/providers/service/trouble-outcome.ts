import type { MakeOutcome, MakeReason } from "../provider.ts";
import { failedToMake, refusedToMake } from "./outcomes.ts";
import { services, type ServiceName } from "./service-access.ts";
import type { CallTrouble } from "./service-error.ts";

/** What a service means by an error status, in our words. `null` where the table of the service has nothing better to say. */
export type Verdict = {
  readonly kind: "refused" | "failed";
  readonly reason: MakeReason;
  readonly message: string;
  readonly hint: string;
} | null;

/** What was being done, for the words and for what is to be done with the saved job. */
export type Attempt = {
  readonly service: ServiceName;
  /** A paid call (a picture, a job begun), or a free look at a job that is under way. */
  readonly step: "paid" | "free";
  /** Whether a paid call without an answer can be asked about later. */
  readonly again: "asks" | "pays";
};

const general = (
  { status, requestId }: Extract<CallTrouble, { kind: "turned-away" }>,
  title: string,
  key: string,
): NonNullable<Verdict> => {
  const name = requestId === null ? "" : ` (request ${requestId})`;
  if (status === 401 || status === 403)
    return {
      kind: "failed",
      reason: "bad-key",
      message: `${title} does not take the key in ${key}${name}.`,
      hint: "Look whether it is whole, of the right project and region, and allowed to use this model.",
    };
  if (status === 429)
    return {
      kind: "failed",
      reason: "rate-limit",
      message: `${title} wants fewer requests${name}, and waiting did not help.`,
      hint: "Run the same command again later, or with less at once.",
    };
  return status >= 500
    ? {
        kind: "failed",
        reason: "server",
        message: `${title} is broken at the moment: status ${status}${name}.`,
        hint: "Run the same command again later; its status page says more.",
      }
    : {
        kind: "failed",
        reason: "bad-request",
        message: `${title} does not take the request: status ${status}${name}.`,
        hint: "This should not happen with a model of the table; try another model.",
      };
};

/** Turns the trouble of a call into an outcome. `explain` is the service's own table of what its errors mean. */
export const outcomeOfTrouble = (
  trouble: CallTrouble,
  attempt: Attempt,
  explain: (status: number, body: unknown) => Verdict,
): MakeOutcome => {
  const { title, key, address, ownAddress } = services[attempt.service];
  const isJobOver = attempt.step === "paid";
  switch (trouble.kind) {
    case "cancelled":
      return { kind: "cancelled" };
    case "turned-away": {
      if (trouble.status === 504 && attempt.step === "paid")
        return unknown(title, attempt, "its gateway gave up");
      const verdict = explain(trouble.status, trouble.body) ?? general(trouble, title, key);
      const make = verdict.kind === "refused" ? refusedToMake : failedToMake;
      return make(verdict.reason, verdict.message, verdict.hint, { isJobOver });
    }
    case "not-reached":
      return failedToMake(
        "network",
        `${title} cannot be reached: ${trouble.message}.`,
        `Look at the connection${`, and at ${address} if it is set`}; then run the same command again.`,
        { isJobOver },
      );
    case "not-the-service":
      return failedToMake(
        "bad-address",
        `That is not ${title}: ${trouble.message}.`,
        `Unset ${address} to use ${ownAddress}, or sign in to the network that is in the way.`,
        { isJobOver },
      );
    case "no-answer":
      return attempt.step === "paid"
        ? unknown(title, attempt, trouble.message)
        : {
            kind: "waiting",
            message: `${title} did not answer when asked about the job: ${trouble.message}.`,
            job: null,
          };
    default:
      return trouble satisfies never;
  }
};

const unknown = (title: string, { again }: Attempt, why: string): MakeOutcome => ({
  kind: "timed-out",
  message: `${title} was asked and did not answer: ${why}. Whether it did the work and billed it is unknown.`,
  hint:
    again === "asks"
      ? "Run the same command again: it asks the service what became of it before it pays."
      : `${title} keeps no list of such requests, so it cannot be asked. Making it again may pay twice.`,
  again,
});
