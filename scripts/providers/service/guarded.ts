import { systemFailure } from "../../terminal/system-failure.ts";
import type { Provider } from "../provider.ts";
import { failedToMake } from "./outcomes.ts";

/** A `make` that turns errors of the machine (a full or read-only disk) into an outcome, with the job kept: it is paid for. */
export const guarded =
  (make: Provider["make"]): Provider["make"] =>
  async (request, context) => {
    try {
      if (context.signal.aborted) return { kind: "cancelled" };
      return await make(request, context);
    } catch (error) {
      if (context.signal.aborted) return { kind: "cancelled" };
      const failure = systemFailure(error);
      if (!failure) throw error;
      return failedToMake("disk", failure.message, failure.hint, {
        billed: "unknown",
        isJobOver: false,
      });
    }
  };
