import { isMap, parseDocument } from "yaml";
import type { ScoreOverrides } from "../../src/score/overrides.ts";

/** Fields to set; null takes a field away, what is left out stays as it is. */
export type OverrideChanges = {
  readonly [K in "tempo" | "offsetInMs" | "meter" | "firstDownbeat"]?:
    | ScoreOverrides[K]
    | null
    | undefined;
};

const HEAD = `# yaml-language-server: $schema=../../../../schemas/score-overrides.schema.json
# What is laid down over what is heard in the song. It holds whenever the song is heard again.
`;

/**
 * The text of `songs/<song>.score.yaml` with some fields changed; comments and everything else stay. `text` is null when there
 * is no such file yet; null comes back when the text is not YAML of fields, so that nothing of it is lost.
 */
export const overridesText = (text: string | null, changes: OverrideChanges): string | null => {
  const document = parseDocument(text ?? `${HEAD}schema: score-overrides/1\n`);
  if (document.errors.length > 0 || !(document.contents === null || isMap(document.contents)))
    return null;
  for (const [field, value] of Object.entries(changes)) {
    if (value === null) document.delete(field);
    else if (value !== undefined) document.set(field, value);
  }
  return document.toString();
};
