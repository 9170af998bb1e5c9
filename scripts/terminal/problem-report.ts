import type { LocatedProblem } from "../store/read-film.ts";
import { colours } from "./progress.ts";

const marks = {
  error: colours.red("error  "),
  warning: colours.yellow("warning"),
  info: colours.cyan("info   "),
} as const;

/** `shots[3].music.longest`. */
const pathText = (keys: LocatedProblem<string>["path"]): string =>
  keys.reduce<string>(
    (text, key) =>
      typeof key === "number" ? `${text}[${key}]` : text === "" ? key : `${text}.${key}`,
    "",
  );

const line = (problem: LocatedProblem<string>): string => {
  const place = problem.place ? `${problem.place.line}:${problem.place.column}` : "-";
  // Findings about the story name the shot themselves.
  const where =
    problem.severity === "error" && problem.path.length > 0 ? `${pathText(problem.path)}: ` : "";
  const excerpt = problem.excerpt
    ? `\n${problem.excerpt
        .split("\n")
        .map((text) => `      | ${text}`)
        .join("\n")}`
    : "";
  return `  ${place.padEnd(8)} ${marks[problem.severity]} ${where}${problem.message}  ${colours.dim(`(${problem.rule})`)}${excerpt}\n           ${colours.dim(problem.hint)}`;
};

const count = (
  problems: readonly LocatedProblem<string>[],
  severity: LocatedProblem<string>["severity"],
): number => problems.filter((problem) => problem.severity === severity).length;

/** Counts as a sentence: `2 errors, 1 warning`. */
export const problemCount = (problems: readonly LocatedProblem<string>[]): string => {
  const parts = (["error", "warning", "info"] as const).flatMap((severity) => {
    const number = count(problems, severity);
    const name = severity === "info" ? "remark" : severity;
    return number === 0 ? [] : [`${number} ${name}${number === 1 ? "" : "s"}`];
  });
  return parts.length === 0 ? "no problems" : parts.join(", ");
};

/** Problems for a person, grouped by file, in the order of the files' lines. */
export const problemReport = (
  problems: readonly LocatedProblem<string>[],
  folder: string,
): string => {
  const files = [...new Set(problems.map((problem) => problem.file))];
  return files
    .map((file) => {
      const mine = problems
        .filter((problem) => problem.file === file)
        .toSorted((a, b) => (a.place?.line ?? 0) - (b.place?.line ?? 0));
      return `${colours.bold(`${folder}/${file}`)}\n${mine.map(line).join("\n")}`;
    })
    .join("\n\n");
};
