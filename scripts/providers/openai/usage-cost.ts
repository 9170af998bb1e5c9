import { z } from "zod";
import type { Price } from "../models/model.ts";

const count = z.number().min(0).default(0);

/** Tokens that OpenAI says it counted, of pictures (`/images`) and of text (`/responses`). */
export const usageSchema = z.object({
  input_tokens: count,
  output_tokens: count,
  input_tokens_details: z
    .object({ image_tokens: count, text_tokens: count, cached_tokens: count })
    .prefault({}),
});

/** See {@link usageSchema}. */
export type Usage = z.infer<typeof usageSchema>;

/** What the counted tokens cost in USD by our price list. */
export const costOfUsage = (usage: Usage, price: Extract<Price, { kind: "tokens" }>): number => {
  const { image_tokens: image, cached_tokens: cached } = usage.input_tokens_details;
  // Tokens that no detail names are text; cached ones are counted once, as cached.
  const text = Math.max(0, usage.input_tokens - image - cached);
  const millionths =
    text * price.textIn +
    image * price.imageIn +
    cached * price.cachedIn +
    usage.output_tokens * price.out;
  return millionths / 1e6;
};
