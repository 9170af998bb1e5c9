import type { ToolRequest } from "../../../src/takes/tool-request.ts";
import type { Model } from "../models/model.ts";
import type { Estimate } from "../provider.ts";
import { editSize } from "./edit-size.ts";
import type { Quality } from "./edit-settings.ts";

/** USD for a picture of 1024x1024 (third parties, July 2026); a larger one is taken to cost as much more as it has pixels. */
const squareUsd: Readonly<Record<Quality, number>> = { low: 0.006, medium: 0.053, high: 0.211 };
/** Of a picture handed over, read in high fidelity: what older models' square pictures took. Rather too many: caps rely on it. */
const tokensOfReference = 4_500;

/** What an edit will cost, before it is asked for. The real sum comes from the tokens that the service counts. */
export const estimateEdit = (request: ToolRequest, quality: Quality, model: Model): Estimate => {
  const size = editSize(request.ingredients);
  if (!size || model.price.kind !== "tokens")
    return { usd: null, basis: "unknown: billed by tokens" };
  const megapixels = (size.width * size.height) / 1024 ** 2;
  // Wide pictures of 1.5 megapixels cost a little less than square ones of one: so only what is beyond them adds.
  const picture = squareUsd[quality] * Math.max(1, megapixels / 1.5);
  const references = request.ingredients.files.length;
  const reading = (references * tokensOfReference * model.price.imageIn) / 1e6;
  const words = (request.ingredients.prompt.length / 3 / 1e6) * model.price.textIn;
  return {
    usd: picture + reading + words,
    basis: `${size.width}x${size.height} ${quality} $${picture.toFixed(3)}, ${references} references $${reading.toFixed(3)}`,
  };
};
