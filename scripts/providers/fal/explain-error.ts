import { z } from "zod";
import type { Verdict } from "../service/trouble-outcome.ts";

const detailSchema = z.object({
  detail: z.union([
    z.string(),
    z.array(
      z.object({
        msg: z.string().default(""),
        type: z.string().default(""),
        loc: z.array(z.unknown()).default([]),
      }),
    ),
  ]),
});

/** What fal's errors mean (docs.fal.ai, "Errors"). */
export const explainFal = (status: number, body: unknown): Verdict => {
  const parsed = detailSchema.safeParse(body);
  if (!parsed.success) return null;
  const { detail } = parsed.data;
  if (typeof detail === "string")
    return /balance|locked/i.test(detail)
      ? {
          kind: "failed",
          reason: "quota",
          message: "fal says that the account has no money left.",
          hint: "Add credit at fal.ai/dashboard/billing.",
        }
      : null;
  const said = detail
    .map(({ msg, loc }) => `${loc.slice(1).join(".")} ${msg}`.trim())
    .join("; ")
    .slice(0, 400);
  if (detail.some(({ type }) => type === "content_policy_violation"))
    return {
      kind: "refused",
      reason: "moderation",
      message: `fal refuses this: ${said}`,
      hint: "The same words and pictures are refused again: change them, or use another provider.",
    };
  return status === 422 || status === 400
    ? {
        kind: "failed",
        reason: "bad-request",
        message: `fal does not take the request: ${said}`,
        hint: "This should not happen with a model of the table; try another model.",
      }
    : null;
};
