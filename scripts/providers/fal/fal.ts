import { faceOfModels } from "../models/face-of-models.ts";
import type { Estimate, Provider } from "../provider.ts";
import type { ToolRequest } from "../../../src/takes/tool-request.ts";
import type { Model } from "../models/model.ts";
import { guarded } from "../service/guarded.ts";
import type { ServiceSettings } from "../service/service-settings.ts";
import { endpoints, lengthFor } from "./endpoints.ts";
import { makeWithFal } from "./make-with-fal.ts";

const estimate = (request: ToolRequest, { id, price }: Model): Estimate => {
  if (price.kind === "picture") return { usd: price.usd, basis: `$${price.usd} a picture` };
  const endpoint = endpoints[id];
  const wanted = request.ingredients.seconds ?? 0;
  const seconds = endpoint?.kind === "clip" ? lengthFor(endpoint, wanted) : null;
  if (price.kind !== "second" || seconds === null)
    return { usd: null, basis: "unknown: no such length" };
  const longer = seconds > wanted ? `, the shortest that holds ${wanted} s` : "";
  return { usd: seconds * price.usd, basis: `${seconds} s at $${price.usd} a second${longer}` };
};

/** fal: models of other makers behind one queue, clips between first and last frame and pictures from references. */
export const falProvider = (settings: ServiceSettings): Provider => ({
  ...faceOfModels("fal", settings, estimate),
  make: guarded(makeWithFal, settings),
  concurrency: 2,
});
