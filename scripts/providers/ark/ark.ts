import { faceOfModels } from "../models/face-of-models.ts";
import type { Estimate, Provider } from "../provider.ts";
import type { ToolRequest } from "../../../src/takes/tool-request.ts";
import type { Model } from "../models/model.ts";
import { guarded } from "../service/guarded.ts";
import type { ServiceSettings } from "../service/service-settings.ts";
import { arkSettingsSchema } from "./ark-settings.ts";
import { makeClip } from "./make-clip.ts";

/** Shorter sides of Seedance's resolutions, in pixels. */
const shortSides = { "480p": 480, "720p": 720, "1080p": 1_080 } as const;

/** What a clip will cost: Seedance is billed by pixels x frames / 1024, at 24 frames a second. */
const estimate = (request: ToolRequest, model: Model): Estimate => {
  const { width, height, seconds, settings } = request.ingredients;
  const parsed = arkSettingsSchema.safeParse(settings);
  if (model.price.kind !== "video-tokens" || seconds === null || !parsed.success)
    return { usd: null, basis: "unknown: no length, or settings that Seedance does not know" };
  const side = shortSides[parsed.data.resolution];
  const long = (side * Math.max(width, height)) / Math.min(width, height);
  const tokens = (side * long * 24 * seconds) / 1_024;
  return {
    usd: (tokens * model.price.perMillion) / 1e6,
    basis: `${seconds} s of ${parsed.data.resolution}, ${Math.round(tokens)} tokens at $${model.price.perMillion} a million`,
  };
};

/** Seedance on BytePlus ModelArk or Volcengine Ark, what Dreamina and Jimeng run on: clips between a first and a last frame. */
export const arkProvider = (settings: ServiceSettings): Provider => ({
  ...faceOfModels("ark", settings, estimate),
  make: guarded(makeClip, settings),
  concurrency: 3,
});
