import type { z } from "zod";
import { fetchPublic } from "./fetch-public.ts";

/** A derived file: read and known to be sound, or not there, or broken. */
export type LoadedJson<T> =
  | { readonly kind: "loaded"; readonly data: T }
  | { readonly kind: "missing" }
  | { readonly kind: "broken"; readonly reason: string };

/** Reads a JSON file of the public folder and parses it with `schema`. */
export const loadJson = async <S extends z.ZodType>(
  path: string,
  schema: S,
  signal: AbortSignal,
): Promise<LoadedJson<z.output<S>>> => {
  const text = await fetchPublic(path, signal);
  if (text === null) return { kind: "missing" };
  const parsed = schema.safeParse(parseJson(text));
  if (parsed.success) return { kind: "loaded", data: parsed.data };
  const [issue] = parsed.error.issues;
  return {
    kind: "broken",
    reason: `${path}: ${issue?.path.join(".") ?? ""} ${issue?.message ?? ""}`.trim(),
  };
};

/** Undefined for what is no JSON: every schema refuses that. */
const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};
