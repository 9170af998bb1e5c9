import { z } from "zod";
import { formatSchema } from "../film/film-file.ts";
import { idSchema } from "../film/id.ts";

const still = z.strictObject({
  kind: z.literal("keyframe"),
  keyframe: idSchema,
  take: z.number().int().min(1),
});

const clip = z.strictObject({
  kind: z.literal("clip"),
  first: idSchema,
  last: idSchema.nullable(),
  headInFrames: z.number().int().min(0),
  durationInFrames: z.number().int().min(1),
  tailInFrames: z.number().int().min(0),
  peak: z.number().min(0).max(1),
  clockInSeconds: z.number().min(0),
  take: z.number().int().min(1),
});

/** One thing on a reel: a keyframe, one frame long, or a shot's clip with its handles. */
export const reelItemSchema = z.discriminatedUnion("kind", [still, clip]);

/** What a reel is made of. */
export const reelPropsSchema = z.object({
  /** Id of the film's format. */
  format: formatSchema.shape.id,
  /** Pixels; the shape is the format's. */
  width: z.number().int().min(16).max(8192),
  height: z.number().int().min(16).max(8192),
  detail: z.number().min(0.25).max(2),
  oversampling: z.number().min(1).max(3),
  items: z.array(reelItemSchema),
});

/** See {@link reelItemSchema}. */
export type ReelItem = z.infer<typeof reelItemSchema>;
/** See {@link reelPropsSchema}. */
export type ReelProps = z.infer<typeof reelPropsSchema>;

/** Frames an item takes on the reel. */
export const lengthOfItem = (item: ReelItem): number =>
  item.kind === "keyframe" ? 1 : item.headInFrames + item.durationInFrames + item.tailInFrames;

/** The item at a frame of the reel, and which of its own frames that is; null past the end. */
export const itemAt = (
  items: readonly ReelItem[],
  frame: number,
): { readonly item: ReelItem; readonly index: number; readonly own: number } | null => {
  let start = 0;
  for (const [index, item] of items.entries()) {
    const own = frame - start;
    if (own < lengthOfItem(item)) return { item, index, own };
    start += lengthOfItem(item);
  }
  return null;
};
