import { gcStep } from "../steps/gc-step.ts";
import { filmCommand } from "../terminal/film-command.ts";
import { shownPath } from "../terminal/shown-path.ts";
import { table } from "../terminal/table.ts";

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;

/** `film gc`: what lies in the project and is named by nothing. */
export const command = filmCommand({
  name: "gc",
  summary:
    "Say which takes no film names and which cached files nobody uses; delete them with --yes",
  args: {
    yes: { type: "boolean", description: "Delete them." },
  },
  run: async (args, shell) => {
    const step = await gcStep(shell.project, args.yes ?? false);
    if (step.kind === "failed") return step;
    const { waste, deleted, absent } = step;
    const bytes = waste.reduce((sum, one) => sum + one.bytes, 0);
    const rows = waste.map(({ file, bytes: size, why }) => [megabytes(size), why, shownPath(file)]);
    const sum = `${waste.length} files, ${megabytes(bytes)}`;
    const text =
      waste.length === 0
        ? "Everything is named by a film, a list or a job: there is nothing to delete."
        : `${table(rows, ["right", "left", "left"])}\n\n${deleted ? `Deleted: ${sum}.` : `${sum} could go: film gc --yes deletes them.`}`;
    const kept =
      absent.length === 0
        ? ""
        : `\n\nEvery take is kept: money was spent on films that are not here (${absent.join(", ")}).`;
    return {
      kind: "done",
      exit: 0,
      text: text + kept,
      json: { ok: true, deleted, bytes, absent, files: waste },
    };
  },
});
