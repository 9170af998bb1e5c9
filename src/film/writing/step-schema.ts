import { z } from "zod";
import { bibleSchema } from "../bible.ts";
import { storyboardSchema } from "../storyboard.ts";
import { writtenLists, type Item, type WrittenList } from "./item.ts";
import { plainOf, strictSchema } from "./strict-schema.ts";
import type { WritingStep } from "./written-file.ts";

/** Pictures that a person adds, and chance: nothing to be written. */
const notWritten = new Set(["references", "macroReferences", "seed"]);

/** Lists that a step writes. */
export const listsOfStep = {
  bible: writtenLists["bible.yaml"],
  scenes: ["scenes"],
  shots: ["keyframes", "shots"],
} as const satisfies Record<WritingStep, readonly WrittenList[]>;

const fileSchemas: Readonly<Record<WritingStep, z.ZodObject>> = {
  bible: bibleSchema,
  scenes: storyboardSchema.pick({ scenes: true }),
  shots: storyboardSchema.pick({ keyframes: true, shots: true }),
};

const fieldsOf = (step: WritingStep): z.ZodObject =>
  fileSchemas[step].omit(step === "bible" ? { schema: true } : {});

/** What a model answers when it writes a step: the film's own schemas, so a new field is asked for by itself. */
export const stepSchema = (step: WritingStep): z.ZodType =>
  strictSchema(fieldsOf(step), notWritten);

const listsSchema = z.record(
  z.string(),
  z.array(z.intersection(z.object({ id: z.string() }), z.record(z.string(), z.unknown()))),
);

/** An answer of {@link stepSchema} as the lists of the film's files. Throws when it does not fit: it was parsed before. */
export const listsOfAnswer = (
  step: WritingStep,
  answer: unknown,
): Readonly<Partial<Record<WrittenList, readonly Item[]>>> => {
  const plain = listsSchema.parse(plainOf(fieldsOf(step), answer));
  return Object.fromEntries(listsOfStep[step].map((list) => [list, plain[list] ?? []]));
};
