import type { Problem } from "../film/problem.ts";
import { schemaProblems } from "../film/schema-problems.ts";
import { overridesSchema, type ScoreOverrides } from "./overrides.ts";

/** Overrides, or everything that is wrong with them. */
export type ParsedOverrides =
  | { readonly ok: true; readonly overrides: ScoreOverrides }
  | { readonly ok: false; readonly problems: readonly Problem<string>[] };

/** Turns plain data from a YAML parser into {@link ScoreOverrides}; an empty file overrides nothing. `file` names it in problems. */
export const parseOverrides = (file: string, value: unknown): ParsedOverrides => {
  const parsed = overridesSchema.safeParse(value ?? {}, { reportInput: true });
  return parsed.success
    ? { ok: true, overrides: parsed.data }
    : { ok: false, problems: schemaProblems(file, parsed.error) };
};
