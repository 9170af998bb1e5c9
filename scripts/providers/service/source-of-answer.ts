import type { MadeBy } from "../provider.ts";
import type { Access } from "./service-access.ts";

/** Sent with every answer by a stub that stands in a service's place. */
export const stubHeader = "x-gemini-ring-stub";

/**
 * Who really answered. A stub: whatever carries {@link stubHeader}, and whatever runs on this very machine, for no service
 * does. Everything else is `live`, a gateway that passes requests on included: it bills.
 */
export const sourceOfAnswer = (access: Access, isMarked: boolean): MadeBy["source"] =>
  access.isLoopback || isMarked ? "stub" : "live";
