import { createFalClient, type FalClient } from "@fal-ai/client";
import { services, type Access } from "../service/service-access.ts";
import { retryAfterInMs, serviceFetch } from "../service/service-fetch.ts";
import { stubHeader } from "../service/source-of-answer.ts";

/** A client for one request, and what its last answer said of itself. */
export type FalLine = {
  readonly client: FalClient;
  readonly lastAnswer: () => { readonly isMarked: boolean; readonly pollAgainInMs: number | null };
};

/** fal's hosts are built into its client: `https://queue.fal.run/x` becomes `<address>/queue/x`. */
const reroute =
  (address: string) =>
  (url: string): string => {
    const { host, pathname, search } = new URL(url);
    return `${address}/${host.split(".")[0]}${pathname}${search}`;
  };

/**
 * fal's client on our `fetch`. By itself it would send a paid request up to four times when the line is cut; errors of our
 * `fetch` are none that it tries again.
 */
export const falLine = (access: Access, signal: AbortSignal, answerInMs: number): FalLine => {
  let isMarked = false;
  let pollAgainInMs: number | null = null;
  const client = createFalClient({
    credentials: access.key,
    fetch: serviceFetch({
      signal,
      answerInMs,
      ...(access.address === services.fal.ownAddress ? {} : { reroute: reroute(access.address) }),
      onAnswer: (headers) => {
        isMarked = headers.has(stubHeader);
        pollAgainInMs = retryAfterInMs(headers);
      },
    }),
  });
  return { client, lastAnswer: () => ({ isMarked, pollAgainInMs }) };
};
