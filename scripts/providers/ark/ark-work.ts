import type { ToolRequest } from "../../../src/takes/tool-request.ts";
import type { MakeContext, MakeOutcome } from "../provider.ts";
import { callParsed, type AroundPaid, type CalledParsed } from "../service/call-parsed.ts";
import { failedToMake } from "../service/outcomes.ts";
import type { Access } from "../service/service-access.ts";
import type { ServiceSettings } from "../service/service-settings.ts";
import type { ArkApi } from "./ark-api.ts";
import { isArkQuota } from "./explain-error.ts";

/** One request on its way: what every step of it needs. */
export type Work = {
  readonly request: ToolRequest;
  readonly context: MakeContext;
  readonly settings: ServiceSettings;
  readonly access: Access;
  readonly api: ArkApi;
};

/** An answer that is none. A job that was begun is kept: it can be asked for. */
export const badAnswer = (isJobOver: boolean): MakeOutcome =>
  failedToMake(
    "bad-answer",
    "Ark answered with something else than it should.",
    "Run the same command again: it asks for the same job first.",
    { billed: "unknown", isJobOver },
  );

/** A call of Ark's. */
export const call = <T>(
  work: Work,
  send: () => Promise<T>,
  paid: AroundPaid,
): Promise<CalledParsed<T>> => callParsed(work, send, paid, isArkQuota);

/** What a saved job says of itself: how far it came. */
export const jobData = (
  step: string,
): { readonly service: string; readonly step: string; readonly at: string } => ({
  service: "ark",
  step,
  at: new Date().toISOString(),
});
