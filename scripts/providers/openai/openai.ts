import { faceOfModels } from "../models/face-of-models.ts";
import type { Provider } from "../provider.ts";
import { guarded } from "../service/guarded.ts";
import type { ServiceSettings } from "../service/service-settings.ts";
import { editSettingsSchema } from "./edit-settings.ts";
import { estimateEdit } from "./estimate-edit.ts";
import { makePicture } from "./make-picture.ts";

/** OpenAI: keyframes and reference sheets from up to 16 reference pictures, by `images.edit`. */
export const openaiProvider = (settings: ServiceSettings): Provider => ({
  ...faceOfModels("openai", settings, (request, model) => {
    const parsed = editSettingsSchema.safeParse(request.ingredients.settings);
    return parsed.success
      ? estimateEdit(request, parsed.data.quality, model)
      : { usd: null, basis: "unknown settings" };
  }),
  make: guarded(makePicture, settings),
  concurrency: 2,
});
