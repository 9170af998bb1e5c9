import { readFile } from "node:fs/promises";
import type { Problem } from "../../src/film/problem.ts";
import { applyOverrides } from "../../src/score/apply-overrides.ts";
import type { ScoreOverrides } from "../../src/score/overrides.ts";
import { parseOverrides } from "../../src/score/parse-overrides.ts";
import type { Score } from "../../src/score/score.ts";
import { failed, type Failure } from "../terminal/outcome.ts";
import { problemCount, problemReport } from "../terminal/problem-report.ts";
import { shownPath } from "../terminal/shown-path.ts";
import type { FilmFolder } from "./film-folder.ts";
import { isMissing } from "./is-missing.ts";
import type { LocatedProblem } from "./read-film.ts";
import { sha256OfData } from "./sha256.ts";
import { parseYaml } from "./yaml-place.ts";

/** What a person laid down over a song's score, and how to say where something in it is wrong. */
export type SongOverrides = {
  readonly kind: "read";
  readonly overrides: ScoreOverrides;
  /** Of what the file says, not of how it is written: comments do not matter. */
  readonly hash: string;
  readonly refuse: (problems: readonly Pick<Problem, "path" | "message">[]) => Failure;
};

const refusal = (folder: FilmFolder, file: string, problems: readonly LocatedProblem<string>[]) =>
  failed(
    "bad-overrides",
    `What was laid down over the song has ${problemCount(problems)}:\n\n${problemReport(problems, shownPath(folder.folder))}\n`,
    `Mend ${file}, or remove it to hear the song as it is.`,
  );

/** Reads `songs/<song>.score.yaml`; `none` when a film has no such file. */
export const readOverrides = async (
  folder: FilmFolder,
  song: string,
): Promise<SongOverrides | { readonly kind: "none" } | Failure> => {
  const file = `songs/${song}.score.yaml`;
  let text: string;
  try {
    text = await readFile(folder.overrides(song), "utf8");
  } catch (error) {
    if (isMissing(error)) return { kind: "none" };
    throw error;
  }
  const yaml = parseYaml(text);
  if (yaml.kind === "broken") {
    const { message, place, excerpt } = yaml;
    const hint = "Mend the YAML: mind the indentation, quotes and colons of that line.";
    const problem = { severity: "error", rule: "yaml", file, path: [], message, hint } as const;
    return refusal(folder, file, [{ ...problem, place, excerpt }]);
  }
  const located = (problems: readonly Problem<string>[]) =>
    problems.map((problem) => ({ ...problem, place: yaml.place(problem.path), excerpt: null }));
  const parsed = parseOverrides(file, yaml.value);
  if (!parsed.ok) return refusal(folder, file, located(parsed.problems));
  return {
    kind: "read",
    overrides: parsed.overrides,
    hash: sha256OfData(parsed.overrides),
    refuse: (problems) =>
      refusal(
        folder,
        file,
        located(
          problems.map(({ path, message }) => ({
            severity: "error",
            rule: "impossible",
            file,
            path,
            message,
            hint: "Mend it or remove it.",
          })),
        ),
      ),
  };
};

/** A heard score with the overrides laid over it, or what of them cannot be, each with its line and column. */
export const layOver = (
  heard: Score,
  laid: SongOverrides | null,
): { readonly kind: "laid"; readonly score: Score } | Failure => {
  if (laid === null) return { kind: "laid", score: heard };
  const overridden = applyOverrides(heard, laid.overrides);
  return overridden.ok
    ? { kind: "laid", score: overridden.score }
    : laid.refuse(overridden.impossible);
};
