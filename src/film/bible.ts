import { z } from "zod";
import { colourSchema, filePathSchema, idSchema, tokenSchema } from "./id.ts";
import { textSchema } from "./text.ts";

const millimetres = z.number().positive().max(10_000);

/** A picture that shows what an entry looks like. */
export const referenceSchema = z.strictObject({
  file: filePathSchema,
  view: textSchema.describe("What the picture shows: front, profile, macro of the left stone ..."),
});

/** What every bible entry has: a stable id, a token for prompts, names, and the features that never change. */
const entryShape = {
  id: idSchema,
  token: tokenSchema.describe("UPPERCASE name used in prompts and reports."),
  name: textSchema,
  features: z
    .array(textSchema)
    .min(1, "expected at least one fixed feature")
    .describe("What stays the same in every shot."),
  colours: z
    .record(idSchema, colourSchema)
    .default({})
    .describe("Named colours of the entry's parts, such as coat or hair."),
  states: z
    .record(idSchema, z.array(z.string().min(1)).min(1))
    .default({})
    .describe("What may change, and its allowed values: lid: [closed, ajar, open]."),
  references: z.array(referenceSchema).default([]),
};

/** A person of the film. */
export const characterSchema = z.strictObject({
  ...entryShape,
  heightInMetres: z.number().min(0.3).max(3),
});

/** A metal part of a piece of jewelry. */
export const metalSchema = z.strictObject({
  alloy: textSchema.describe("18 ct rose gold, sterling silver ..."),
  colour: colourSchema,
  finish: z.enum(["polished", "satin", "brushed", "hammered", "oxidised"]),
});

/** One stone, or a row of equal ones. */
export const stoneSchema = z.strictObject({
  id: idSchema,
  name: textSchema.describe("Citrine, blue topaz ..."),
  cut: z.enum([
    "round-brilliant",
    "oval",
    "cushion",
    "emerald-cut",
    "pear",
    "marquise",
    "cabochon",
    "rough",
  ]),
  colour: colourSchema,
  setting: z.enum(["claw", "bezel", "pave", "channel", "tension", "flush"]),
  claws: z.number().int().min(0).max(12).default(0),
  count: z.number().int().min(1).max(200).default(1),
  diameterInMm: millimetres,
  place: textSchema.describe("Where it sits on the piece."),
});

/** A band of a ring or bracelet. */
export const bandSchema = z.strictObject({
  id: idSchema,
  metal: metalSchema,
  widthInMm: millimetres,
  profile: z.enum(["round", "half-round", "flat", "knife-edge"]).default("half-round"),
});

/** A piece of jewelry, named part by part so that nothing about it is left to chance. */
export const pieceSchema = z.strictObject({
  ...entryShape,
  kind: z.enum(["ring", "cuff", "bracelet", "necklace", "pendant", "earring", "brooch"]),
  bands: z.array(bandSchema).default([]),
  stones: z.array(stoneSchema).default([]),
  clasp: textSchema.nullable().default(null),
  engraving: textSchema.nullable().default(null),
  scale: z.strictObject({
    innerDiameterInMm: millimetres.nullable().default(null),
    heightInMm: millimetres,
    againstTheBody: textSchema.describe(
      "How large it is on the body: spans the finger's base to the first joint ...",
    ),
  }),
  worn: z.strictObject({
    by: idSchema.nullable().default(null).describe("The character who wears it."),
    where: z.enum(["finger", "wrist", "neck", "ear", "chest", "hair"]),
    side: z.enum(["left", "right", "both", "centre"]),
    detail: textSchema.describe("Index finger, third joint ..."),
  }),
  macroReferences: z.array(referenceSchema).default([]),
});

/** A thing that is neither worn jewelry nor a person. */
export const propSchema = z.strictObject({
  ...entryShape,
  shape: z
    .enum([
      "tin",
      "crystal",
      "marble",
      "candle",
      "pebble",
      "arches",
      "suns",
      "tower",
      "screen",
      "lamp",
      "spark",
      "fragment",
      "hand-tool",
      "photo",
      "toy",
      "thing",
    ])
    .default("thing")
    .describe("How a storyboard panel draws it."),
});

/** Where shots happen. */
export const placeSchema = z.strictObject({
  ...entryShape,
  setting: z.enum(["exterior", "interior", "mind"]),
  backdrop: z
    .enum(["dunes", "arcade", "room", "neural", "bench", "plain"])
    .default("plain")
    .describe("How a storyboard panel draws the place."),
  tones: z
    .strictObject({
      top: colourSchema,
      horizon: colourSchema,
      light: colourSchema,
      shade: colourSchema,
      accent: colourSchema,
    })
    .describe("The five tones a panel of this place is painted with."),
});

/** A named colour of the film's palette. */
export const paletteColourSchema = z.strictObject({
  id: idSchema,
  name: textSchema,
  colour: colourSchema,
  use: textSchema.describe("What it may colour, and what it may not."),
});

/** `bible.yaml`: everything that must stay the same from shot to shot. */
export const bibleSchema = z.strictObject({
  schema: z.literal("bible/1"),
  characters: z.array(characterSchema).default([]),
  pieces: z.array(pieceSchema).default([]),
  props: z.array(propSchema).default([]),
  places: z.array(placeSchema).min(1, "expected at least one place"),
  palette: z.array(paletteColourSchema).default([]),
});

/** See {@link characterSchema}. */
export type Character = z.infer<typeof characterSchema>;
/** See {@link pieceSchema}. */
export type Piece = z.infer<typeof pieceSchema>;
/** See {@link stoneSchema}. */
export type Stone = z.infer<typeof stoneSchema>;
/** See {@link propSchema}. */
export type Prop = z.infer<typeof propSchema>;
/** See {@link placeSchema}. */
export type Place = z.infer<typeof placeSchema>;
/** See {@link bibleSchema}. */
export type Bible = z.infer<typeof bibleSchema>;
