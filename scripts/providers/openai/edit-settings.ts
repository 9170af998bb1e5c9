import { z } from "zod";

/** Settings of a request that OpenAI's images know; an unknown one is an error, not ignored. */
export const editSettingsSchema = z.strictObject({
  quality: z.enum(["low", "medium", "high"]).default("medium"),
  output_format: z.enum(["png", "jpeg", "webp"]).default("png"),
});

/** How fine a picture is drawn. */
export type Quality = z.infer<typeof editSettingsSchema>["quality"];
