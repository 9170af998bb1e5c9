import { z } from "zod";
import { idSchema } from "../../src/film/id.ts";
import { languageSchema } from "../../src/film/text.ts";
import { promptTools, type PromptTool } from "../../src/prompts/tools.ts";
import { sha256OfData } from "../store/sha256.ts";

/** One path segment: no task read from disk may lead out of its folder. */
const segment = z.string().regex(/^[^/\\]{1,200}$/, "expected a name without slashes");

const toolSchema = z.custom<PromptTool>(
  (value) => typeof value === "string" && value in promptTools,
  "expected a tool that prompts are written for",
);

/** A picture that a task hands over. */
const fileSchema = z.strictObject({
  /** Path inside `public/`. */
  file: z.string().min(1),
  role: z.string().min(1),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  label: z.string(),
});

/** Everything that can change what comes back, but for the number of the take. The fields are those of `ToolRequest`. */
const ingredientsSchema = z.strictObject({
  maker: toolSchema,
  model: z.string().min(1),
  version: z.string(),
  prompt: z.string(),
  files: z.array(fileSchema),
  width: z.number().int().positive(),
  height: z.number().int().positive(),
  seconds: z.number().positive().nullable(),
  seed: z.number().int().nullable(),
  settings: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
});

const lines = z.strictObject({ zh: z.array(z.string()), en: z.array(z.string()) });

/** A task as it lies on disk, in its own `task.json` and in the worklist's `tasks.json`. */
export const taskSchema = z.strictObject({
  /** 1 for the first of the whole worklist. */
  number: z.number().int().min(1),
  /** Of the task, inside `out/<film>/worklist/`. */
  folder: segment,
  /** Stem of the file that is to come back. */
  name: segment,
  kind: z.enum(["keyframe", "clip"]),
  /** Of the keyframe or the shot. */
  id: idSchema,
  tool: toolSchema,
  language: languageSchema,
  ingredients: ingredientsSchema,
  /** Prompts of this task before the flaws of rejected takes were named in it, oldest first: what was made by them answers it too. */
  wordings: z.array(z.string()).default([]),
  /** Copies in the task's folder, in the order in which the tool is to get them; `copy` null: nobody has made it yet. */
  uploads: z.array(
    z.strictObject({ copy: segment.nullable(), role: z.string(), label: z.string() }),
  ),
  /** The drawing that shows what is meant, inside `public/`: to look at, not to upload; null where there is none. */
  look: z.string().nullable(),
  checks: lines,
  avoid: z.array(z.string()),
  omitted: z.array(z.string()),
  /** Names of the tasks that come before it. */
  needs: z.array(z.string()),
  /** File name to come back under, as a person types it: `ring-hero.clip.dreamina.mp4`. */
  answer: segment,
});

/** The whole worklist of a film. */
export const worklistSchema = z.strictObject({
  schema: z.literal("worklist/1"),
  film: z.string(),
  tasks: z.array(taskSchema),
});

/** See {@link taskSchema}. */
export type TaskRecord = z.infer<typeof taskSchema>;
/** See {@link worklistSchema}. */
export type WorklistFile = z.infer<typeof worklistSchema>;

/** The name of a task's request for its `take`th answer: SHA-256 of all its ingredients, as for every provider. */
export const fingerprintOf = (task: TaskRecord, take: number): string =>
  sha256OfData({ ...task.ingredients, take });

/** Whether a take is an answer to a task: to its prompt, or to one of its earlier wordings. */
export const isAnswer = (
  task: TaskRecord,
  { take, fingerprint }: { readonly take: number; readonly fingerprint: string },
): boolean =>
  [task.ingredients.prompt, ...task.wordings].some(
    (prompt) =>
      fingerprint ===
      fingerprintOf({ ...task, ingredients: { ...task.ingredients, prompt } }, take),
  );
