import type { MakeOutcome, MakeReason } from "../provider.ts";

type NotMade = Extract<MakeOutcome, { kind: "failed" | "refused" }>;

/** What else is known of a failure. Default: nothing was billed, and there is no job to come back to. */
type Facts = Partial<Pick<NotMade, "billed" | "isJobOver">>;

/** Something other than the content kept the picture from being made. */
export const failedToMake = (
  reason: MakeReason,
  message: string,
  hint: string,
  facts: Facts = {},
): NotMade => ({
  kind: "failed",
  reason,
  message,
  hint,
  billed: "no",
  isJobOver: true,
  ...facts,
});

/** The service will not make this content. */
export const refusedToMake = (
  reason: MakeReason,
  message: string,
  hint: string,
  facts: Facts = {},
): NotMade => ({ ...failedToMake(reason, message, hint, facts), kind: "refused" });
