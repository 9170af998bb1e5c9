import type { Estimate, Provider } from "../provider.ts";
import { dayOf, type ServiceSettings } from "../service/service-settings.ts";
import type { ToolRequest } from "../../../src/takes/tool-request.ts";
import { findModel, modelsOf } from "./find-model.ts";
import type { Model } from "./model.ts";

/** What a provider says of its models by the table: which there are, what each can do, what a request costs. */
export const faceOfModels = (
  name: Model["provider"],
  { now }: ServiceSettings,
  estimate: (request: ToolRequest, model: Model) => Estimate,
): Pick<Provider, "name" | "models" | "caps" | "estimate"> => {
  const find = (id: string) => findModel(name, id, dayOf(now()));
  return {
    name,
    models: modelsOf(name),
    caps: (id) => {
      const found = find(id);
      return found.kind === "found" ? found.model.caps : null;
    },
    estimate: (request) => {
      const found = find(request.ingredients.model);
      return found.kind === "found"
        ? estimate(request, found.model)
        : { usd: null, basis: "unknown model" };
    },
  };
};
