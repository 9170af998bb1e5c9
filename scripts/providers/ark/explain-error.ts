import { z } from "zod";
import type { Verdict } from "../service/trouble-outcome.ts";

const errorSchema = z.object({
  error: z.object({ code: z.string().default(""), message: z.string().default("") }),
});

const isPerson = (code: string, message: string): boolean =>
  code.includes("PrivacyInformation") || /real (person|people|human)/i.test(message);

/** What a code of ModelArk means, whether it came at once or at the end of a job; null where the table has nothing to say. */
export const explainArkCode = (code: string, message: string): Verdict => {
  const said = `${code}${message === "" ? "" : `: ${message}`}`.slice(0, 400);
  if (isPerson(code, message))
    return {
      kind: "refused",
      reason: "real-person",
      message: `Seedance takes somebody in the keyframe for a real person (${said}).`,
      hint: "It refuses photographs of faces, drawn by machines or not. Choose keyframes without a face, or another provider for this shot.",
    };
  if (code.includes("SensitiveContent"))
    return {
      kind: "refused",
      reason: "moderation",
      message: `Seedance refuses this (${said}).`,
      hint: code.startsWith("Output")
        ? "The clip it made did not pass. Another take may; other words are surer."
        : "The same words and pictures are refused again: change them, or use another provider.",
    };
  if (code.includes("Quota") || code.includes("Overdue") || code.includes("Balance"))
    return {
      kind: "failed",
      reason: "quota",
      message: `The Ark account's quota is used up, or it has no money left (${said}).`,
      hint: "Add credit in the console, or wait until the quota begins anew.",
    };
  if (code.startsWith("InvalidEndpointOrModel") || code.startsWith("ModelNotOpen"))
    return {
      kind: "failed",
      reason: "not-supported",
      message: `This Ark account cannot use the model (${said}).`,
      hint: "Activate it in the console, of the same region as ARK_BASE_URL.",
    };
  return code.startsWith("InvalidParameter") || code.startsWith("MissingParameter")
    ? {
        kind: "failed",
        reason: "bad-request",
        message: `Seedance does not take the request (${said}).`,
        hint: "This should not happen with a model of the table; try another model.",
      }
    : null;
};

/** What ModelArk's error statuses mean. */
export const explainArk = (_status: number, body: unknown): Verdict => {
  const parsed = errorSchema.safeParse(body);
  return parsed.success ? explainArkCode(parsed.data.error.code, parsed.data.error.message) : null;
};

/** Whether a 429 says that the quota is used up, which waiting a minute does not mend. */
export const isArkQuota = (body: unknown): boolean => explainArk(429, body)?.reason === "quota";
