import { defaultModels, type ModelTask } from "./model-table.ts";

/** The model of every task. */
export type ModelChoice = Readonly<Record<ModelTask, string>>;

const isTask = (word: string): word is ModelTask => word in defaultModels;

/** A choice, or the word in it that names no task. */
export type ChosenModels =
  | { readonly kind: "chosen"; readonly models: ModelChoice }
  | { readonly kind: "unknown-task"; readonly task: string; readonly tasks: readonly string[] };

/**
 * Models for every task: the defaults, over them the film's (`models:` in film.yaml), over them
 * `GEMINI_RING_MODELS="openai.keyframe=gpt-image-2.6-flare,ark.clip=..."`.
 */
export const chooseModels = (
  ofFilm: Readonly<Record<string, string>>,
  env: Readonly<Record<string, string | undefined>>,
): ChosenModels => {
  const chosen: Record<ModelTask, string> = { ...defaultModels };
  const named = (env["GEMINI_RING_MODELS"] ?? "")
    .split(/[,\s]+/)
    .filter(Boolean)
    .map((pair) => [pair.split("=")[0] ?? "", pair.split("=").slice(1).join("=")] as const);
  for (const [task, model] of [...Object.entries(ofFilm), ...named]) {
    if (!isTask(task) || model === "")
      return { kind: "unknown-task", task, tasks: Object.keys(defaultModels) };
    chosen[task] = model;
  }
  return { kind: "chosen", models: chosen };
};
