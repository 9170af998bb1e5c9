import { z } from "zod";

/** Calls that a fault can be put on: a service and what is asked of it. `file` is the download of a result. */
export const routeNames = [
  "openai.edits",
  "openai.responses",
  "openai.models",
  "ark.create",
  "ark.task",
  "ark.list",
  "fal.submit",
  "fal.status",
  "fal.result",
  "file",
] as const;

/** See {@link routeNames}. */
export type RouteName = (typeof routeNames)[number];

/**
 * What goes wrong. `hang` and `reset` with `paid` do the work, bill it, and then never answer, which is how money is lost.
 * `broken-*`, `refusal`, `incomplete`, `truncated-picture`, `wrong-size`, `job-*`, `no-tags` come as an
 * answer with status 200.
 */
const faultSchema = z.strictObject({
  on: z.enum(routeNames),
  do: z.enum([
    "unauthorized",
    "moderation",
    "real-person",
    "rate-limit",
    "quota",
    "server-error",
    "hang",
    "reset",
    "half",
    "html",
    "not-json",
    "truncated-picture",
    "not-a-picture",
    "wrong-size",
    "broken-json",
    "broken-schema",
    "refusal",
    "incomplete",
    "job-failed",
    "job-expired",
    "job-cancelled",
    "dead-url",
    "never-ready",
    "no-tags",
  ]),
  /** How many calls it hits; null for all. */
  times: z.number().int().min(1).nullable().default(1),
  /** How many calls go well before. */
  after: z.number().int().min(0).default(0),
  /** Seconds of the retry-after header of `rate-limit`; null sends none. */
  retryAfter: z.number().nullable().default(null),
  /** For `hang` and `reset`: whether the work was done and billed before. */
  paid: z.boolean().default(false),
});

/** A list of faults, as a test or a person writes it. */
export const faultsSchema = z.array(faultSchema);

/** See {@link faultSchema}. */
export type Fault = z.infer<typeof faultSchema>;
/** A fault as it is written: what has a default may be left out. */
export type FaultWish = z.input<typeof faultSchema>;

/** Hands out faults call by call: each counts the calls of its own route since it was set. */
export const faultScript = (wishes: readonly FaultWish[]): ((on: RouteName) => Fault | null) => {
  const faults = faultsSchema.parse(wishes).map((fault) => ({ fault, calls: 0 }));
  return (on) => {
    let hit: Fault | null = null;
    for (const entry of faults) {
      if (entry.fault.on !== on) continue;
      const { after, times } = entry.fault;
      const call = entry.calls++;
      if (!hit && call >= after && (times === null || call < after + times)) hit = entry.fault;
    }
    return hit;
  };
};
