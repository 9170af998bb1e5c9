import { z } from "zod";

/** Settings of a request that Seedance knows; an unknown one is an error, not ignored. */
export const arkSettingsSchema = z.strictObject({
  /** The frames' own: 2.5 turns a named shape away when there are frames. */
  ratio: z.literal("adaptive").default("adaptive"),
  resolution: z.enum(["480p", "720p", "1080p"]).default("720p"),
  generate_audio: z.boolean().default(false),
  watermark: z.boolean().default(false),
  /** The last frame as a picture of its own, beside the clip. */
  return_last_frame: z.boolean().optional(),
  /** 1.x models only. */
  camera_fixed: z.boolean().optional(),
  /** 1.x models only: half the price, in its own time. */
  service_tier: z.enum(["default", "flex"]).optional(),
});

/** See {@link arkSettingsSchema}. */
export type ArkSettings = z.infer<typeof arkSettingsSchema>;
