import { setTimeout as sleep } from "node:timers/promises";

/** Waits, or stops waiting at once when `signal` aborts; says which. */
export const wait = async (
  milliseconds: number,
  signal: AbortSignal,
): Promise<"waited" | "cancelled"> => {
  try {
    await sleep(milliseconds, undefined, { signal });
    return "waited";
  } catch {
    return "cancelled";
  }
};
