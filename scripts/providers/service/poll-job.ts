import type { MakeContext, MakeOutcome } from "../provider.ts";
import type { ServiceSettings } from "./service-settings.ts";
import type { Pace } from "./pace.ts";
import { wait } from "./wait.ts";

/** A look at a job: it goes on (`state` for the progress line), or it came to something. */
export type Look<T> =
  | { readonly kind: "going-on"; readonly state: string; readonly askAgainInMs: number | null }
  | { readonly kind: "ended"; readonly value: T };

/** How the looking ended. */
type Polled<T> =
  | { readonly kind: "ended"; readonly value: T }
  | { readonly kind: "out-of-patience"; readonly state: string }
  | { readonly kind: "cancelled" };

/**
 * Looks at a job until it ends, a person stops it, or patience does. Pauses grow by half from the first to the longest of the
 * pace; a service that says when to ask again is obeyed.
 */
const pollJob = async <T>(
  look: () => Promise<Look<T>>,
  pace: Pace,
  signal: AbortSignal,
  onState: (state: string) => void,
): Promise<Polled<T>> => {
  const startedAt = performance.now();
  let pause = pace.firstPollInMs;
  for (;;) {
    const seen = await look();
    if (seen.kind === "ended") return seen;
    const waited = performance.now() - startedAt;
    onState(`${seen.state}, ${Math.round(waited / 1_000)} s`);
    if (waited > pace.patienceInMs) return { kind: "out-of-patience", state: seen.state };
    if ((await wait(seen.askAgainInMs ?? pause, signal)) === "cancelled")
      return { kind: "cancelled" };
    pause = Math.min(pace.longestPollInMs, pause * 1.5);
  }
};

/** Follows a job to its end; what keeps it from ending now leaves it waiting at the service. `name` is said to a person. */
export const followJob = async <T>(
  { context, settings }: { readonly context: MakeContext; readonly settings: ServiceSettings },
  { id, name }: { readonly id: string; readonly name: string },
  look: () => Promise<Look<T>>,
): Promise<T | MakeOutcome> => {
  const polled = await pollJob(look, settings.pace, context.signal, context.onState);
  switch (polled.kind) {
    case "ended":
      return polled.value;
    case "cancelled":
      return polled;
    case "out-of-patience":
      return { kind: "waiting", message: `${name} is still ${polled.state}.`, job: id };
    default:
      return polled satisfies never;
  }
};
