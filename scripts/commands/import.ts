import path from "node:path";
import type { ImportFinding } from "../../src/film/import/finding.ts";
import type { ImportStep } from "../steps/import-result.ts";
import { importStep } from "../steps/import-step.ts";
import { filmFolder } from "../store/film-folder.ts";
import { filmCommand } from "../terminal/film-command.ts";
import { failed } from "../terminal/outcome.ts";
import { colours } from "../terminal/progress.ts";
import { shownPath } from "../terminal/shown-path.ts";

const marks = { warning: colours.yellow("warning"), info: colours.cyan("info   ") } as const;

const findingText = ({ severity, rule, line, column, message, hint }: ImportFinding): string => {
  const where = line === null ? "-" : String(line);
  const header = column === null || column === "" ? "" : `${column}: `;
  return `  ${where.padEnd(6)} ${marks[severity]} ${header}${message}  ${colours.dim(`(${rule})`)}\n         ${colours.dim(hint)}`;
};

const count = (number: number, word: string): string =>
  `${number} ${word}${number === 1 ? "" : "s"}`;

const summary = (
  { state, added, kept, film }: ImportStep,
  dryRun: boolean,
  folder: string,
): string => {
  const name = /^[\w.\u4e00-\u9fff-]+$/.test(film) ? film : JSON.stringify(film);
  const next = `Now:\n  npm run film -- check ${name}\n  npm run film -- make ${name} --notes full --quality draft`;
  switch (state) {
    case "new":
      return dryRun
        ? `${folder} would hold ${count(added.length, "shot")}. Nothing was written.`
        : `${folder}\n${count(added.length, "shot")}. ${next}`;
    case "merged":
      return dryRun
        ? `${folder} would get ${count(added.length, "new shot")}; ${kept.length} stay as they are. Nothing was written.`
        : `${folder}\n${count(added.length, "new shot")}; ${kept.length} stay as they are. ${next}`;
    case "unchanged":
      return `${folder} has all ${count(kept.length, "shot")} of the list already. Nothing was changed.`;
    default:
      return state satisfies never;
  }
};

/** `film import`: an existing storyboard (CSV or Markdown) as a film that plays at once, every word as it was written. */
export const command = filmCommand({
  name: "import",
  summary: "Make a film from an existing storyboard: a CSV shot list, or Markdown",
  args: {
    file: {
      type: "positional",
      required: false,
      description:
        "The list: CSV (comma, semicolon, tab) or Markdown; headers in Chinese or English.",
    },
    film: {
      type: "string",
      valueHint: "slug",
      description:
        "The film's folder (default: the file's name). One that is there gets the new shots.",
    },
    song: {
      type: "string",
      valueHint: "file",
      description: "The new film's song (default: a guide track of clicks).",
    },
    "dry-run": { type: "boolean", description: "Say what would be written, and write nothing." },
  },
  run: async (args, shell) => {
    if (args.file === undefined) {
      return failed(
        "usage",
        "No file was named; expected a shot list.",
        "For example: film import shots.csv --film my-film",
      );
    }
    const dryRun = args["dry-run"] ?? false;
    const step = await importStep(shell, {
      file: path.resolve(args.file),
      film: args.film ?? null,
      song: args.song ?? null,
      dryRun,
    });
    if (step.kind !== "imported") return step;
    const { folder } = filmFolder(shell.project, step.film);
    const { state, film, encoding, added, kept, findings } = step;
    const report = findings.map(findingText).join("\n");
    return {
      kind: "done",
      exit: 0,
      text: [report, summary(step, dryRun, shownPath(folder))].filter(Boolean).join("\n\n"),
      json: { ok: true, film, folder, state, dryRun, encoding, added, kept, findings },
    };
  },
});
