import { ZodError } from "zod";
import type { ToolRequest } from "../../../src/takes/tool-request.ts";
import type { MakeContext, MakeOutcome } from "../provider.ts";
import { callService, type Called } from "../service/call-service.ts";
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

/** A call; what its answer's schema does not know is an outcome too. */
export const call = async <T>(
  { context, settings }: Work,
  send: () => Promise<T>,
  paid: { readonly onTry: () => Promise<void>; readonly onTurnedAway: () => Promise<void> } | null,
): Promise<Called<T> | { readonly kind: "bad-answer" }> => {
  try {
    return await callService({
      send,
      isFree: paid === null,
      isQuota: isArkQuota,
      pace: settings.pace,
      signal: context.signal,
      onState: context.onState,
      ...paid,
    });
  } catch (error) {
    // JSON that is none, or not of the shape that the service promises.
    if (error instanceof ZodError || error instanceof SyntaxError) return { kind: "bad-answer" };
    throw error;
  }
};

/** What a saved job says of itself: how far it came. */
export const jobData = (
  step: string,
): { readonly service: string; readonly step: string; readonly at: string } => ({
  service: "ark",
  step,
  at: new Date().toISOString(),
});
