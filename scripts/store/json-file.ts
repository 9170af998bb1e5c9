import { readFile } from "node:fs/promises";
import type { z } from "zod";
import { isMissing } from "./is-missing.ts";
import { jsonText } from "./json-text.ts";
import { writeFileAtomic, type Written } from "./write-file.ts";

/** A file of data: read and sound, not there, or there and not what it should be. */
export type JsonFile<T> =
  | { readonly kind: "read"; readonly value: T }
  | { readonly kind: "missing" }
  | { readonly kind: "unreadable"; readonly why: string };

/** Reads a JSON file and checks it against `schema`. A damaged file is a value, not a throw: derived files can be made again. */
export const readJsonFile = async <S extends z.ZodType>(
  file: string,
  schema: S,
): Promise<JsonFile<z.infer<S>>> => {
  let text: string;
  try {
    text = await readFile(file, "utf8");
  } catch (error) {
    if (isMissing(error)) return { kind: "missing" };
    throw error;
  }
  try {
    const result = schema.safeParse(JSON.parse(text));
    return result.success
      ? { kind: "read", value: result.data }
      : {
          kind: "unreadable",
          why: result.error.issues[0]?.message ?? "it does not fit its schema",
        };
  } catch {
    return { kind: "unreadable", why: "it is not JSON" };
  }
};

/** Writes data as JSON, keys in the schema's order, atomically; a file that holds it already is left untouched. */
export const writeJsonFile = <S extends z.ZodType>(
  file: string,
  schema: S,
  value: z.input<S>,
): Promise<Written> => writeFileAtomic(file, jsonText(schema.parse(value)));
