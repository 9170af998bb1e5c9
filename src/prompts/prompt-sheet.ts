import type { Prompt } from "./prompt.ts";
import { promptTools } from "./tools.ts";

const list = (head: string, lines: readonly string[]): string =>
  lines.length === 0 ? "" : [head, ...lines.map((line) => `  ${line}`)].join("\n");

/** A prompt for a person: the text to paste first, then what to upload, to set and to check. */
export const promptSheet = (prompt: Prompt): string => {
  const { text, tool, language, of, references, settings, acceptance, omitted } = prompt;
  const limit = promptTools[tool].limit[language];
  const uploads = references.map(({ label, file }, index) => {
    const where = file === null ? "(no picture in the film's folder yet)" : `public/${file}`;
    return `${index + 1}. ${label}\n     ${where}`;
  });
  return [
    text,
    `--- ${of.kind} ${of.id} for ${tool}, ${language}: ${text.length} of ${limit} characters`,
    list("Hand over, in this order:", uploads),
    list(
      "Set:",
      Object.entries(settings).map(([name, value]) => `${name}: ${value}`),
    ),
    list("Left out for its length:", omitted),
    list(
      "Check before you take it:",
      acceptance.map((check) => `[ ] ${check}`),
    ),
  ]
    .filter(Boolean)
    .join("\n\n");
};

/** A prompt for programs: all of it but the clauses it was written from. */
export const promptJson = (prompt: Prompt): Readonly<Record<string, unknown>> => {
  const { clauses: _, joints: __, ...rest } = prompt;
  return rest;
};
