import { findModel } from "../models/find-model.ts";

/** What a request will cost at most, in USD: its words and pictures in, all the tokens it may answer out. */
export const estimateWriting = (
  wish: {
    readonly model: string;
    readonly charactersIn: number;
    readonly pictures: number;
    readonly maxOutputTokens: number;
  },
  today: string,
): number | null => {
  const found = findModel("openai", wish.model, today);
  if (found.kind !== "found" || found.model.price.kind !== "tokens") return null;
  const { textIn, imageIn, out } = found.model.price;
  const millionths =
    (wish.charactersIn / 2) * textIn + wish.pictures * 3_000 * imageIn + wish.maxOutputTokens * out;
  return millionths / 1e6;
};
