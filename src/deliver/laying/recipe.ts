import { z } from "zod";

/** Something transparent that lies over a plate, drawn once by the stage and laid as often as it is needed. */
const layerSchema = z.strictObject({
  /** Index in the recipe's list of veils. */
  veil: z.number().int().min(0),
  /** 0 not there, 1 as drawn. */
  opacity: z.number().min(0).max(1),
  /** Rows of the veil that are laid, in pixels of the format: from `top` to before `bottom`. */
  top: z.number().min(0),
  bottom: z.number().min(0),
  /** Pixels of the format by which they lie lower than drawn. */
  down: z.number(),
});

/** A frame of a clip. */
const plateSchema = z.strictObject({
  /** Path of the clip inside `public/`. */
  clip: z.string(),
  /** Frame of the clip, from 0. */
  clipFrame: z.number().int().min(0),
  /** Over the plates before it: 0 not there, 1 hides them. */
  opacity: z.number().min(0).max(1),
  /** Enlarged about its corner, then moved, in pixels of the format: `x * scale + left`, and it covers the frame; null as it is. */
  framing: z
    .strictObject({ scale: z.number().min(1), left: z.number(), top: z.number() })
    .nullable(),
});

/**
 * One frame of the film. `laid`: frames of clips, and veils over them, each list with the lowest first. `lettered`: the stage draws
 * the frame without words, the same for every language, and veils of words are laid over that. `drawn`: anything else, which only
 * the stage itself can draw.
 */
const frameRecipeSchema = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("laid"),
    plates: z.array(plateSchema).min(1),
    layers: z.array(layerSchema),
  }),
  z.strictObject({ kind: z.literal("lettered"), layers: z.array(layerSchema) }),
  z.strictObject({ kind: z.literal("drawn") }),
]);

/** Veils that every film has, whatever its shots and words: they depend on its format and look alone. */
export const commonVeils = ["ink", "breath", "throb", "grade", "scrim"] as const;

/** Whether a veil of that name looks the same in every film of one format and look. */
export const isCommonVeil = (veil: string): boolean => commonVeils.some((name) => name === veil);

/** What the veil of a caption is called, by its place among `captionsOf` a film. */
export const captionVeil = (index: number) => `caption:${index}` as const;

/** How every frame of a film can be made: the stage writes it, the renderer follows it. */
export const recipeSchema = z.strictObject({
  /** What the veils are called: the names by which the stage draws them. */
  veils: z.array(z.string()),
  /** One entry for each frame of the film. */
  frames: z.array(frameRecipeSchema),
});

/** See {@link recipeSchema}. */
export type Recipe = z.infer<typeof recipeSchema>;
/** One entry of a {@link Recipe}. */
export type FrameRecipe = Recipe["frames"][number];
/** A frame that is laid. */
export type LaidFrame = Extract<FrameRecipe, { kind: "laid" }>;
/** A frame over which veils are laid here. */
export type VeiledFrame = Exclude<FrameRecipe, { kind: "drawn" }>;
/** One frame of a clip in a frame of the film. */
export type Plate = LaidFrame["plates"][number];
/** One veil over a frame. */
export type Layer = LaidFrame["layers"][number];
