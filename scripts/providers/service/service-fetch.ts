import { ServiceError, type CallTrouble } from "./service-error.ts";

/** What a call needs besides its request. */
export type Line = {
  readonly signal: AbortSignal;
  readonly answerInMs: number;
  /** Another address for a request, where a client library has its service's address built in. */
  readonly reroute?: (url: string) => string;
  /** Told of every answer, before its body is looked at. */
  readonly onAnswer?: (headers: Headers) => void;
};

/** Errors of a connection that never came about: the request was not sent. */
const neverConnected = new Set([
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "UND_ERR_CONNECT_TIMEOUT",
  "CERT_HAS_EXPIRED",
  "DEPTH_ZERO_SELF_SIGNED_CERT",
  "SELF_SIGNED_CERT_IN_CHAIN",
  "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
  "ERR_TLS_CERT_ALTNAME_INVALID",
]);

const codeIn = (error: unknown): string | null => {
  if (!(error instanceof Error)) return null;
  if ("code" in error && typeof error.code === "string") return error.code;
  return codeIn(error.cause);
};

const seconds = /^\d+(\.\d+)?$/;

/** When to ask again, from `retry-after-ms` or `retry-after` (seconds or a date); null where the service does not say. */
export const retryAfterInMs = (headers: Headers, now: number = Date.now()): number | null => {
  const milliseconds = headers.get("retry-after-ms");
  if (milliseconds !== null && seconds.test(milliseconds)) return Number(milliseconds);
  const after = headers.get("retry-after");
  if (after === null) return null;
  if (seconds.test(after)) return Number(after) * 1_000;
  const date = Date.parse(after);
  return Number.isNaN(date) ? null : Math.max(0, date - now);
};

const jsonIn = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};

const troubleOf = (error: unknown, signal: AbortSignal, timeLimit: AbortSignal): CallTrouble => {
  if (signal.aborted) return { kind: "cancelled" };
  if (timeLimit.aborted) return { kind: "no-answer", message: "no whole answer came in time" };
  // Ports that no browser may speak to (Fetch standard) have no code.
  const isBadPort = error instanceof Error && /bad port/.test(String(error.cause));
  const code = isBadPort ? "ECONNREFUSED" : codeIn(error);
  return code !== null && neverConnected.has(code)
    ? { kind: "not-reached", message: `no connection (${code})` }
    : { kind: "no-answer", message: `the line was cut (${code ?? "unknown reason"})` };
};

/**
 * A `fetch` that waits for the whole body and throws a {@link ServiceError} for everything that is no good answer, so that client
 * libraries neither try again by themselves nor lose what the service said.
 */
export const serviceFetch =
  ({ signal, answerInMs, reroute, onAnswer }: Line): typeof fetch =>
  async (input, init) => {
    const url = input instanceof Request ? input.url : String(input);
    const timeLimit = AbortSignal.timeout(answerInMs);
    let answer: Response;
    let body: ArrayBuffer;
    try {
      answer = await fetch(reroute ? reroute(url) : url, {
        ...init,
        signal: AbortSignal.any([signal, timeLimit]),
      });
      onAnswer?.(answer.headers);
      body = await answer.arrayBuffer();
    } catch (error) {
      throw new ServiceError(troubleOf(error, signal, timeLimit));
    }
    const type = answer.headers.get("content-type") ?? "";
    if (type.includes("text/html"))
      throw new ServiceError({
        kind: "not-the-service",
        message: `a web page answered (status ${answer.status})`,
      });
    if (!answer.ok)
      throw new ServiceError({
        kind: "turned-away",
        status: answer.status,
        body: jsonIn(new TextDecoder().decode(body)),
        retryAfterInMs: retryAfterInMs(answer.headers),
        requestId: answer.headers.get("x-request-id") ?? answer.headers.get("x-fal-request-id"),
      });
    return new Response(body, { status: answer.status, headers: answer.headers });
  };
