import { systemFailure } from "../../terminal/system-failure.ts";
import type { MakeContext, MakeOutcome, Provider } from "../provider.ts";
import { failedToMake } from "./outcomes.ts";
import type { ServiceSettings } from "./service-settings.ts";
import { withoutSecrets } from "./without-secrets.ts";

/** An outcome whose words hold no key, whatever a service put into its errors. */
export const withoutKeys = <T extends MakeOutcome>(outcome: T, env: ServiceSettings["env"]): T => {
  const clean = (text: string) => withoutSecrets(text, env);
  return {
    ...outcome,
    ...("message" in outcome ? { message: clean(outcome.message) } : {}),
    ...("hint" in outcome ? { hint: clean(outcome.hint) } : {}),
  };
};

const tried = async (make: Provider["make"], ...of: Parameters<Provider["make"]>) => {
  const [, { signal }] = of;
  if (signal.aborted) return { kind: "cancelled" } as const;
  try {
    return await make(...of);
  } catch (error) {
    if (signal.aborted) return { kind: "cancelled" } as const;
    const failure = systemFailure(error);
    if (!failure) throw error;
    const facts = { billed: "unknown", isJobOver: false } as const;
    return failedToMake("disk", failure.message, failure.hint, facts);
  }
};

/** Without a job there is none to keep. */
const overWithoutJob = (outcome: MakeOutcome, hasJob: boolean): MakeOutcome =>
  (outcome.kind === "failed" || outcome.kind === "refused") && !hasJob
    ? { ...outcome, isJobOver: true }
    : outcome;

/**
 * A `make` that asks for nothing once it is stopped, turns errors of the machine (a full or read-only disk) into an outcome with
 * the job kept, for it is paid for, and lets no key out.
 */
export const guarded =
  (
    make: (
      request: Parameters<Provider["make"]>[0],
      context: MakeContext,
      settings: ServiceSettings,
    ) => Promise<MakeOutcome>,
    settings: ServiceSettings,
  ): Provider["make"] =>
  async (request, context) => {
    let hasJob = context.job !== null;
    const saveJob: MakeContext["saveJob"] = async (job) => {
      await context.saveJob(job);
      hasJob = true;
    };
    const outcome = await tried((...of) => make(...of, settings), request, { ...context, saveJob });
    return withoutKeys(overWithoutJob(outcome, hasJob), settings.env);
  };
