import { findModel, modelsOf } from "../models/find-model.ts";
import type { Provider } from "../provider.ts";
import { dayOf, type ServiceSettings } from "../service/service-settings.ts";
import { guarded } from "../service/guarded.ts";
import { editSettingsSchema } from "./edit-settings.ts";
import { estimateEdit } from "./estimate-edit.ts";
import { makePicture } from "./make-picture.ts";

/** OpenAI: keyframes and reference sheets from up to 16 reference pictures, by `images.edit`. */
export const openaiProvider = (settings: ServiceSettings): Provider => {
  const find = (id: string) => findModel("openai", id, dayOf(settings.now()));
  return {
    name: "openai",
    models: modelsOf("openai"),
    caps: (id) => {
      const found = find(id);
      return found.kind === "found" ? found.model.caps : null;
    },
    estimate: (request) => {
      const found = find(request.ingredients.model);
      const parsed = editSettingsSchema.safeParse(request.ingredients.settings);
      return found.kind === "found" && parsed.success
        ? estimateEdit(request, parsed.data.quality, found.model)
        : { usd: null, basis: "unknown model or settings" };
    },
    make: guarded(makePicture, settings),
    concurrency: 2,
  };
};
