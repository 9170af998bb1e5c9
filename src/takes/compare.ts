import { takeInUse, type Takes } from "./lock.ts";

/**
 * What a request finds in the lock: a take made from exactly this, one made from something else (still used, never remade
 * unasked), or none.
 */
export type TakeState = "current" | "stale" | "missing";

/** Computed when read, never stored. */
export const stateOfTakes = (
  takes: Takes<{ readonly take: number; readonly fingerprint: string }> | undefined,
  fingerprint: string,
): TakeState => {
  const take = takeInUse(takes);
  if (!take) return "missing";
  return take.fingerprint === fingerprint ? "current" : "stale";
};
