import type { ImportFinding } from "./finding.ts";
import type { Cast } from "./cast.ts";
import type { ReadRow } from "./read-row.ts";
import type { SceneOfShot } from "./assign-scenes.ts";

const say = (
  severity: ImportFinding["severity"],
  rule: string,
  message: string,
  hint: string,
  line: number | null = null,
): ImportFinding => ({ severity, rule, line, column: null, message, hint });

/** `lines 2, 3, 4 and 12 more`. */
const linesInWords = (lines: readonly number[]): string => {
  const shown = lines.slice(0, 6).join(", ");
  const more = lines.length > 6 ? ` and ${lines.length - 6} more` : "";
  return `line${lines.length === 1 ? "" : "s"} ${shown}${more}`;
};

const fields = ["action", "caption", "light"] as const;

const languages = (rows: readonly ReadRow[]): ImportFinding[] =>
  fields.flatMap((field) => {
    const lines = rows
      .filter(({ oneSided }) => oneSided.includes(field))
      .map(({ shot }) => shot.line);
    return lines.length === 0
      ? []
      : [
          say(
            "info",
            "one-language",
            `the ${field} of ${lines.length} shot${lines.length === 1 ? "" : "s"} is written in one language (${linesInWords(lines)}): both sides hold the same text`,
            "Write the other side in storyboard.yaml, or give the list a second column that names its language (画面 EN).",
          ),
        ];
  });

const missing = (rows: readonly ReadRow[]): ImportFinding[] => {
  const without = (has: (row: ReadRow) => boolean) =>
    rows.filter((row) => !has(row)).map(({ shot }) => shot.line);
  const told = (lines: readonly number[], rule: string, what: string, hint: string) =>
    lines.length === 0 ? [] : [say("info", rule, `${linesInWords(lines)}: ${what}`, hint)];
  return [
    ...told(
      without(({ shot }) => shot.size !== null),
      "no-size",
      "no shot size: a scene's first shot is drawn as a long shot, the others as medium shots",
      "Set camera.size in storyboard.yaml.",
    ),
    ...told(
      without(({ shot }) => shot.seconds !== null),
      "no-length",
      "no length: the music may give the shot 1 to 6 s",
      "Set music.shortest and music.longest in storyboard.yaml.",
    ),
    ...told(
      without(({ shot }) => shot.action !== null),
      "no-action",
      "nothing says what happens: the caption, the number or the scene stands in its place",
      "Write the action in storyboard.yaml.",
    ),
    ...told(
      without(({ shot }) => shot.place !== null),
      "no-place",
      "no place: one named after the film stands for it",
      "Set place in the keyframes of storyboard.yaml, and describe it in bible.yaml.",
    ),
    ...told(
      without(({ shot }) => shot.label !== null),
      "no-number",
      "no shot number: the shot is named after its position, so another import cannot find it again once rows are added above",
      "Number the shots in the list.",
    ),
  ];
};

const bible = ({ characters, props, places }: Cast): ImportFinding[] => {
  const entries = [...characters, ...props, ...places];
  const names = entries.map(({ name }) => name.zh);
  return entries.length === 0
    ? []
    : [
        say(
          "info",
          "name-only",
          `the list only names ${names.slice(0, 8).join(", ")}${names.length > 8 ? ` and ${names.length - 8} more` : ""}: heights, colours and tones are placeholders`,
          "Describe in bible.yaml what stays the same in every shot.",
        ),
      ];
};

const splits = (rows: readonly ReadRow[], scenes: readonly SceneOfShot[]): ImportFinding[] =>
  scenes.flatMap(({ isSplit, name, place, time, scene }, at) =>
    isSplit
      ? [
          say(
            "info",
            "scene-split",
            `the hour in ${place} changes to ${time} inside the scene "${name}": it goes on as ${scene}`,
            "Keep it, or give the shots of one scene one hour.",
            rows[at]?.shot.line ?? null,
          ),
        ]
      : [],
  );

/** What is to be known about the list as a whole: languages, gaps, names without descriptions, scenes that were split. */
export const wholeListFindings = (
  rows: readonly ReadRow[],
  scenes: readonly SceneOfShot[],
  cast: Cast,
): ImportFinding[] => [
  ...languages(rows),
  ...missing(rows),
  ...splits(rows, scenes),
  ...bible(cast),
];
