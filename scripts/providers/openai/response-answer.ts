import { z } from "zod";
import { usageSchema } from "./usage-cost.ts";

const content = z.discriminatedUnion("type", [
  z.object({ type: z.literal("output_text"), text: z.string() }),
  z.object({ type: z.literal("refusal"), refusal: z.string() }),
]);

const item = z.union([
  z.object({ type: z.literal("message"), content: z.array(content) }),
  // Reasoning and whatever else a model leaves beside its words.
  z.object({ type: z.string() }).transform(() => null),
]);

const answerSchema = z.object({
  id: z.string(),
  status: z.string(),
  model: z.string(),
  incomplete_details: z.object({ reason: z.string().nullish() }).nullish(),
  error: z.object({ code: z.string().nullish(), message: z.string().nullish() }).nullish(),
  output: z.array(item),
  usage: usageSchema.nullish(),
});

/** What `/responses` answered, in what matters here: how it ended, what was said, what it counted. */
export type ResponseAnswer = {
  readonly id: string;
  readonly status: string;
  /** Why it is incomplete or failed; null when it is neither. */
  readonly why: string | null;
  readonly text: string;
  /** The model's own words when it would not; null when it did. */
  readonly refusal: string | null;
  readonly usage: z.infer<typeof usageSchema> | null;
};

/** Reads an answer of `/responses`; null when it is none. */
export const readResponse = (json: string): ResponseAnswer | null => {
  let parsed;
  try {
    parsed = answerSchema.safeParse(JSON.parse(json));
  } catch {
    return null;
  }
  if (!parsed.success) return null;
  const { id, status, incomplete_details, error, output, usage } = parsed.data;
  const parts = output.flatMap((entry) => entry?.content ?? []);
  return {
    id,
    status,
    why: incomplete_details?.reason ?? error?.message ?? error?.code ?? null,
    text: parts.map((part) => (part.type === "output_text" ? part.text : "")).join(""),
    refusal: parts.find((part) => part.type === "refusal")?.refusal ?? null,
    usage: usage ?? null,
  };
};
