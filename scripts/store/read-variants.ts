import { readFile } from "node:fs/promises";
import { variantsFileSchema, type VariantsFile } from "../../src/film/variants-file.ts";
import { failed, type Failure } from "../terminal/outcome.ts";
import type { FilmFolder } from "./film-folder.ts";
import { isMissing } from "./is-missing.ts";
import { parseYaml } from "./yaml-place.ts";

/** What a film is delivered as. */
export type ReadVariants = { readonly kind: "variants"; readonly file: VariantsFile };

/** Reads `variants.yaml`; without one, every song in every format, with both languages, in full. */
export const readVariants = async (folder: FilmFolder): Promise<ReadVariants | Failure> => {
  const file = folder.inside("variants.yaml");
  const bad = (where: string, message: string) =>
    failed("bad-film", `${file}${where}: ${message}`, "docs/variants.md shows a whole one.");
  let text: string;
  try {
    text = await readFile(file, "utf8");
  } catch (error) {
    if (!isMissing(error)) throw error;
    return { kind: "variants", file: variantsFileSchema.parse({ schema: "variants/1" }) };
  }
  const yaml = parseYaml(text);
  if (yaml.kind !== "parsed") {
    const { line, column } = yaml.place;
    return bad(`:${line}:${column}`, yaml.message);
  }
  const parsed = variantsFileSchema.safeParse(yaml.value);
  if (parsed.success) return { kind: "variants", file: parsed.data };
  const [issue] = parsed.error.issues;
  const keys = (issue?.path ?? []).map((key) => (typeof key === "number" ? key : String(key)));
  const { line, column } = yaml.place(keys);
  return bad(`:${line}:${column}`, `${keys.join(".")} ${issue?.message ?? ""}`.trim());
};
