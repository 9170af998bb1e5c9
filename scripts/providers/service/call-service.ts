import type { Pace } from "./pace.ts";
import { troubleIn, type CallTrouble } from "./service-error.ts";
import { wait } from "./wait.ts";

/** What came of a call, after all its tries. */
export type Called<T> = { readonly kind: "answered"; readonly value: T } | CallTrouble;

/** One call to a service. */
export type ServiceCall<T> = {
  readonly send: () => Promise<T>;
  /** Asking costs nothing, so whatever goes wrong on the way may be tried again. */
  readonly isFree: boolean;
  /** Whether an error status means that waiting helps; 429 says both "slower" and "you have no money left". */
  readonly isQuota: (body: unknown) => boolean;
  readonly pace: Pace;
  readonly signal: AbortSignal;
  readonly onState: (state: string) => void;
  /** Before each try, and after a try that was turned away: what a saved job must know. */
  readonly onTry?: () => Promise<void>;
  readonly onTurnedAway?: () => Promise<void>;
};

/** Whether to try again, and after how long at least; null: no. */
const pauseAfter = <T>(
  trouble: CallTrouble,
  call: ServiceCall<T>,
  tried: number,
): number | null => {
  const { pace } = call;
  // Full jitter would let two processes meet again; half of the pause is certain, half is chance.
  const pause = pace.firstRetryInMs * 2 ** (tried - 1) * (0.5 + Math.random() / 2);
  switch (trouble.kind) {
    case "not-reached":
      return tried < 3 ? pause : null;
    case "no-answer":
      return call.isFree && tried < pace.tries ? pause : null;
    case "turned-away": {
      if (trouble.status === 429)
        return call.isQuota(trouble.body) || tried >= pace.tries
          ? null
          : (trouble.retryAfterInMs ?? pause);
      // A gateway that gave up on its own service does not know whether the work was done.
      const isUnknown = trouble.status === 504 && !call.isFree;
      return trouble.status >= 500 && !isUnknown && tried < (call.isFree ? pace.tries : 2)
        ? (trouble.retryAfterInMs ?? pause)
        : null;
    }
    default:
      return null;
  }
};

/**
 * Calls a service, and again where that is safe: no connection (3 tries), too many requests (as many as the pace allows, after
 * `retry-after` or a doubling pause with jitter), a broken service (once more). A paid call without an answer is never repeated.
 *
 * @throws what `send` throws that did not come from the line: a bug
 */
export const callService = async <T>(call: ServiceCall<T>): Promise<Called<T>> => {
  for (let tried = 1; ; tried++) {
    await call.onTry?.();
    let trouble: CallTrouble;
    try {
      return { kind: "answered", value: await call.send() };
    } catch (error) {
      const known = troubleIn(error);
      if (!known) throw error;
      trouble = known;
    }
    if (trouble.kind === "turned-away" || trouble.kind === "not-reached")
      await call.onTurnedAway?.();
    const pause = pauseAfter(trouble, call, tried);
    if (pause === null || pause > call.pace.longestRetryInMs) return trouble;
    call.onState(
      trouble.kind === "turned-away" && trouble.status === 429
        ? `too many requests, asking again in ${Math.ceil(pause / 1_000)} s`
        : `asking again in ${Math.ceil(pause / 1_000)} s`,
    );
    if ((await wait(pause, call.signal)) === "cancelled") return { kind: "cancelled" };
  }
};
