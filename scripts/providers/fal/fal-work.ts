import type { ToolRequest } from "../../../src/takes/tool-request.ts";
import type { MakeContext, MakeOutcome } from "../provider.ts";
import { callParsed, type AroundPaid, type CalledParsed } from "../service/call-parsed.ts";
import { failedToMake } from "../service/outcomes.ts";
import type { Access } from "../service/service-access.ts";
import type { ServiceSettings } from "../service/service-settings.ts";
import { outcomeOfTrouble } from "../service/trouble-outcome.ts";
import { explainFal } from "./explain-error.ts";
import type { FalLine } from "./fal-line.ts";

/** One request on its way: what every step of it needs. */
export type Work = {
  readonly request: ToolRequest;
  readonly context: MakeContext;
  readonly settings: ServiceSettings;
  readonly access: Access;
  readonly line: FalLine;
};

/** An answer that is none. The job is kept: it can be asked for. */
export const badAnswer: MakeOutcome = failedToMake(
  "bad-answer",
  "fal answered with something else than it should.",
  "Run the same command again: it asks for the same job first.",
  { billed: "unknown", isJobOver: false },
);

/** A call of fal's. Its "no money left" is a status of its own, so 429 always means slower. */
export const ask = <T>(
  work: Work,
  send: () => Promise<T>,
  paid: AroundPaid,
): Promise<CalledParsed<T>> => callParsed(work, send, paid, () => false);

/** What a call that was not answered comes to. */
export const notAnswered = (
  asked: Exclude<CalledParsed<never>, { kind: "answered" }>,
  step: "paid" | "free",
): MakeOutcome =>
  asked.kind === "bad-answer"
    ? badAnswer
    : outcomeOfTrouble(asked, { service: "fal", step, again: "pays" }, explainFal);

/** A job whose result fal threw away. */
export const forgotten = (id: string): MakeOutcome =>
  failedToMake(
    "expired",
    `fal does not know the result of job ${id} any more: it keeps large ones for minutes only.`,
    "Run the same command again to ask for a new one; that pays again.",
    { billed: "yes" },
  );
