import { z } from "zod";
import type { Verdict } from "../service/trouble-outcome.ts";

const errorSchema = z.object({
  error: z.object({
    message: z.string().default(""),
    type: z.string().nullable().default(null),
    code: z.string().nullable().default(null),
  }),
});

const noMoney = new Set(["insufficient_quota", "billing_hard_limit_reached"]);

/** Whether a 429 says that the account is empty, which waiting does not mend. */
export const isOpenaiQuota = (body: unknown): boolean => {
  const parsed = errorSchema.safeParse(body);
  return parsed.success && noMoney.has(parsed.data.error.code ?? "");
};

/** Keys are quoted by the service in part ("sk-ab***yz"): whatever looks like one is taken out. */
const withoutKeys = (text: string): string =>
  text.replace(/\b(sk|key|ark|fal)-[\w*-]{4,}/gi, "(a key)").slice(0, 400);

/** What OpenAI's errors mean (platform.openai.com/docs/guides/error-codes). */
export const explainOpenai = (status: number, body: unknown): Verdict => {
  const parsed = errorSchema.safeParse(body);
  if (!parsed.success) return null;
  const { message, code } = parsed.data.error;
  if (code === "moderation_blocked" || code === "content_policy_violation")
    return {
      kind: "refused",
      reason: "moderation",
      message: `OpenAI's safety system refuses this: ${withoutKeys(message)}`,
      hint: "The same words are refused again. Change what the storyboard says of it, or use another provider.",
    };
  if (isOpenaiQuota(body))
    return {
      kind: "failed",
      reason: "quota",
      message: "OpenAI says that the account has no money left.",
      hint: "Add credit or raise its limit at platform.openai.com/settings/organization/billing.",
    };
  if (status === 404 || code === "model_not_found")
    return {
      kind: "failed",
      reason: "not-supported",
      message: `OpenAI has no such model for this key: ${withoutKeys(message)}`,
      hint: "film doctor lists the models that are ending; choose another with GEMINI_RING_MODELS.",
    };
  return status === 400 || status === 422
    ? {
        kind: "failed",
        reason: "bad-request",
        message: `OpenAI does not take the request: ${withoutKeys(message)}`,
        hint: "This should not happen with a model of the table; try another model.",
      }
    : null;
};
