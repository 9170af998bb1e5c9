import { findings } from "../../src/continuity/findings.ts";
import type { Problem } from "../../src/film/problem.ts";
import { checkFilm } from "../store/check-film.ts";
import { filmCommand } from "../terminal/film-command.ts";
import { shownPath } from "../terminal/shown-path.ts";
import { problemCount, problemReport } from "../terminal/problem-report.ts";
import { filmArgument, slugOf } from "./film-argument.ts";

const plain = ({ severity, rule, file, path: where, message, hint }: Problem) => ({
  severity,
  rule,
  file,
  path: where,
  message,
  hint,
});

/** `film check`: what a script supervisor and an editor would say about the film's files. */
export const command = filmCommand({
  name: "check",
  summary: "Read a film's files and say what is wrong, with line and column. Exits 1 on errors",
  args: filmArgument,
  run: async (args, shell) => {
    const slug = slugOf(args);
    const checked = await checkFilm(shell.project, slug, findings);
    if (checked.kind === "failed") return checked;
    const { problems, folder } = checked;
    const hasErrors = problems.some((problem) => problem.severity === "error");
    const report = problemReport(problems, shownPath(folder));
    return {
      kind: "done",
      exit: hasErrors ? 1 : 0,
      text: [report, `${slug}: ${problemCount(problems)}`].filter(Boolean).join("\n\n"),
      json: {
        ok: !hasErrors,
        film: slug,
        problems: problems.map((problem) => ({
          ...plain(problem),
          line: problem.place?.line ?? null,
          column: problem.place?.column ?? null,
        })),
      },
    };
  },
});
