import type { Film } from "../../src/film/film.ts";
import type { Problem } from "../../src/film/problem.ts";
import type { Failure } from "../terminal/outcome.ts";
import { filmFolder } from "./film-folder.ts";
import type { Project } from "./project.ts";
import { readFilm, type LocatedProblem } from "./read-film.ts";

/** Everything that can be said about a film's files. */
export type CheckedFilm = {
  readonly kind: "checked";
  readonly problems: readonly LocatedProblem[];
  readonly folder: string;
};

/** Reads a film and, when its data is sound, asks `findings` about its story; all with the places where it is written. */
export const checkFilm = async (
  project: Project,
  slug: string,
  findings: (film: Film) => readonly Problem[],
): Promise<CheckedFilm | Failure> => {
  const read = await readFilm(project, slug);
  if (read.kind === "failed") return read;
  const { folder } = filmFolder(project, slug);
  const story = read.kind === "read" ? read.locate(findings(read.film)) : [];
  return { kind: "checked", problems: [...read.problems, ...story], folder };
};
