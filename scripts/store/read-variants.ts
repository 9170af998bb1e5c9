import { readFile } from "node:fs/promises";
import { schemaProblems } from "../../src/film/schema-problems.ts";
import { variantsFileSchema, type VariantsFile } from "../../src/film/variants-file.ts";
import { failed, type Failure } from "../terminal/outcome.ts";
import type { FilmFolder } from "./film-folder.ts";
import { isMissing } from "./is-missing.ts";
import { parseYaml, type Place } from "./yaml-place.ts";

/** What a film is delivered as. */
export type ReadVariants = { readonly kind: "variants"; readonly file: VariantsFile };

/** Reads `variants.yaml`; without one, every song in every format, with both languages, in full. */
export const readVariants = async (
  folder: Pick<FilmFolder, "inside">,
): Promise<ReadVariants | Failure> => {
  const file = folder.inside("variants.yaml");
  const bad = ({ line, column }: Place, message: string, hint = "") =>
    failed(
      "bad-film",
      `${file}:${line}:${column}: ${message}`,
      `${hint} docs/variants.md shows a whole one.`.trim(),
    );
  let text: string;
  try {
    text = await readFile(file, "utf8");
  } catch (error) {
    if (!isMissing(error)) throw error;
    return { kind: "variants", file: variantsFileSchema.parse({ schema: "variants/1" }) };
  }
  const yaml = parseYaml(text);
  if (yaml.kind !== "parsed") return bad(yaml.place, yaml.message);
  const parsed = variantsFileSchema.safeParse(yaml.value, { reportInput: true });
  if (parsed.success) return { kind: "variants", file: parsed.data };
  const [problem] = schemaProblems("variants.yaml", parsed.error);
  if (!problem) throw new Error("a schema refused variants.yaml without a word");
  const { path, message, hint } = problem;
  return bad(yaml.place(path), `${path.join(".")}: ${message}.`, hint);
};
