/** `npm run schemas`: writes the JSON Schemas that let an editor complete the YAML of a film. `--check` only compares. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import process from "node:process";
import { z } from "zod";
import { variantsFileSchema } from "../../src/film/variants-file.ts";
import { bibleSchema } from "../../src/film/bible.ts";
import { filmFileSchema } from "../../src/film/film-file.ts";
import { storyboardSchema } from "../../src/film/storyboard.ts";
import { overridesSchema } from "../../src/score/overrides.ts";

const schemas = {
  film: { file: "film.yaml", schema: filmFileSchema },
  bible: { file: "bible.yaml", schema: bibleSchema },
  storyboard: { file: "storyboard.yaml", schema: storyboardSchema },
  "score-overrides": { file: "songs/<song>.score.yaml", schema: overridesSchema },
  variants: { file: "variants.yaml", schema: variantsFileSchema },
} as const;

const stale = Object.entries(schemas).filter(([name, { file: yaml, schema }]) => {
  const file = `schemas/${name}.schema.json`;
  const json = z.toJSONSchema(schema, { io: "input", target: "draft-7", unrepresentable: "any" });
  const text = `${JSON.stringify({ title: `Gemini Ring: ${yaml}`, ...json }, null, 2)}\n`;
  if (existsSync(file) && readFileSync(file, "utf8") === text) return false;
  if (!process.argv.includes("--check")) {
    mkdirSync("schemas", { recursive: true });
    writeFileSync(file, text);
  }
  return true;
});

if (process.argv.includes("--check") && stale.length > 0) {
  process.stderr.write(`Stale: ${stale.map(([name]) => name).join(", ")}. Run: npm run schemas\n`);
  process.exitCode = 1;
}
