import { ZodError } from "zod";
import type { MakeContext } from "../provider.ts";
import { callService, type Called, type ServiceCall } from "./call-service.ts";
import type { ServiceSettings } from "./service-settings.ts";

/** What came of a call whose answer is parsed on the way. */
export type CalledParsed<T> = Called<T> | { readonly kind: "bad-answer" };

/** What is done around every try of a paid call; null for a free one. */
export type AroundPaid = Required<Pick<ServiceCall<unknown>, "onTry" | "onTurnedAway">> | null;

/** A call of a service; JSON that is none, or not of the shape that the service promises, is an outcome too. */
export const callParsed = async <T>(
  { context, settings }: { readonly context: MakeContext; readonly settings: ServiceSettings },
  send: () => Promise<T>,
  paid: AroundPaid,
  isQuota: (body: unknown) => boolean,
): Promise<CalledParsed<T>> => {
  try {
    return await callService({
      send,
      isFree: paid === null,
      isQuota,
      pace: settings.pace,
      signal: context.signal,
      onState: context.onState,
      ...paid,
    });
  } catch (error) {
    if (error instanceof ZodError || error instanceof SyntaxError) return { kind: "bad-answer" };
    throw error;
  }
};
