import { z } from "zod";
import { listsOf, type FilmLists, type Item } from "./item.ts";

const itemSchema = z.intersection(z.object({ id: z.string() }), z.record(z.string(), z.unknown()));

const listSchema = z.array(itemSchema).default([]);

/** The steps of writing a film, in their order. */
export const writingSteps = ["bible", "scenes", "shots"] as const;

/** One of {@link writingSteps}. */
export type WritingStep = (typeof writingSteps)[number];

const stepSchema = z.strictObject({
  /** Hashes of what it was written from; `before` are the lists of the steps before it. */
  from: z.strictObject({ treatment: z.string(), song: z.string(), before: z.string() }),
  model: z.string(),
  /** ISO 8601, UTC. */
  at: z.string(),
  costInUsd: z.number().min(0).nullable(),
  requestIds: z.array(z.string()),
  source: z.enum(["live", "stub", "manual"]),
});

/**
 * `written.json` beside a film's files: every entry as it was last written, so that what a person changed since is known, and
 * by whom each step was written.
 */
export const writtenFileSchema = z.strictObject({
  schema: z.literal("written/1"),
  steps: z
    .strictObject({
      bible: stepSchema.nullable(),
      scenes: stepSchema.nullable(),
      shots: stepSchema.nullable(),
    })
    .default({ bible: null, scenes: null, shots: null }),
  lists: z.strictObject({
    characters: listSchema,
    pieces: listSchema,
    props: listSchema,
    places: listSchema,
    palette: listSchema,
    scenes: listSchema,
    keyframes: listSchema,
    shots: listSchema,
  }),
});

/** See {@link writtenFileSchema}. */
export type WrittenFile = z.infer<typeof writtenFileSchema>;

/** Nothing was ever written: all that stands is a person's. */
export const nothingWritten: WrittenFile = writtenFileSchema.parse({
  schema: "written/1",
  lists: {},
});

const filesSchema = z.record(z.string(), z.unknown()).catch({});

/** The lists of a film's files as plain data; what is no list of entries with ids counts as empty. */
export const listsIn = (
  bible: unknown,
  storyboard: unknown,
): { [list in keyof FilmLists]: Item[] } => {
  const files = { ...filesSchema.parse(bible), ...filesSchema.parse(storyboard) };
  return listsOf((list): Item[] => {
    const read = z.array(itemSchema).safeParse(files[list]);
    return read.success ? read.data : [];
  });
};
