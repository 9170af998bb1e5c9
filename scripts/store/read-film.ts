import { readFile, stat } from "node:fs/promises";
import type { Film } from "../../src/film/film.ts";
import { parseFilm } from "../../src/film/parse-film.ts";
import type { AuthoredFile, Problem } from "../../src/film/problem.ts";
import { failed, type Failure } from "../terminal/outcome.ts";
import { nearest } from "../terminal/nearest.ts";
import { filmFolder } from "./film-folder.ts";
import { isMissing } from "./is-missing.ts";
import { listFilms } from "./list-films.ts";
import type { Project } from "./project.ts";
import { slugFailure } from "./slug.ts";
import { parseYaml, type Place } from "./yaml-place.ts";

/** A problem, and where it is written. `excerpt` is the line with a caret under the place; only for broken YAML. */
export type LocatedProblem<File extends string = AuthoredFile> = Problem<File> & {
  readonly place: Place | null;
  readonly excerpt: string | null;
};

/** A film from disk: sound, or with problems that stop it. */
export type ReadFilm =
  | {
      readonly kind: "read";
      readonly film: Film;
      readonly problems: readonly LocatedProblem[];
      /** Finds where further problems of this film are written. */
      readonly locate: (problems: readonly Problem[]) => LocatedProblem[];
    }
  | { readonly kind: "bad"; readonly problems: readonly LocatedProblem[] };

type Authored = {
  readonly value: unknown;
  readonly place: ((path: Problem["path"]) => Place) | null;
};
type AuthoredRead = Authored | LocatedProblem;

const readAuthored = async (file: AuthoredFile, path: string): Promise<AuthoredRead> => {
  const problem = (rule: string, message: string, hint: string) =>
    ({
      severity: "error",
      rule,
      file,
      path: [],
      message,
      hint,
      place: null,
      excerpt: null,
    }) as const;
  let text: string;
  try {
    text = await readFile(path, "utf8");
  } catch (error) {
    if (!isMissing(error)) throw error;
    return problem(
      "missing-file",
      `${file} is missing`,
      `A film needs ${file}; "film new" makes one to start from.`,
    );
  }
  const yaml = parseYaml(text);
  if (yaml.kind === "parsed") return { value: yaml.value, place: yaml.place };
  return {
    ...problem(
      "yaml",
      yaml.message,
      "Mend the YAML: mind the indentation, quotes and colons of that line.",
    ),
    place: yaml.place,
    excerpt: yaml.excerpt,
  };
};

const isProblem = (read: AuthoredRead): read is LocatedProblem => "severity" in read;

/** Finds where problems of the film's data are written. */
const locateIn = (
  files: Readonly<Record<AuthoredFile, Authored>>,
  problems: readonly Problem[],
): LocatedProblem[] =>
  problems.map((problem) => ({
    ...problem,
    place: files[problem.file].place?.(problem.path) ?? null,
    excerpt: null,
  }));

/** Says that there is no film of that name, and which there are. */
const noFilm = async (project: Project, slug: string): Promise<Failure> => {
  const films = await listFilms(project);
  const names = films.length > 0 ? `There are: ${films.join(", ")}.` : "There are no films yet.";
  return failed(
    "no-film",
    `There is no film "${slug}" in ${project.films}. ${names}`,
    nearest(slug, films, (name) => `Did you mean ${name}?`) ??
      `Make one with: film new "${slug}" --song FILE`,
  );
};

/** Reads a film's three files; every problem of all three comes with its line and column. */
export const readFilm = async (project: Project, slug: string): Promise<ReadFilm | Failure> => {
  const mistake = slugFailure(slug);
  if (mistake) return mistake;
  const { folder, authored } = filmFolder(project, slug);
  const isFolder = await stat(folder).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (!isFolder) return noFilm(project, slug);
  const [film, bible, storyboard] = await Promise.all([
    readAuthored("film.yaml", authored["film.yaml"]),
    readAuthored("bible.yaml", authored["bible.yaml"]),
    readAuthored("storyboard.yaml", authored["storyboard.yaml"]),
  ]);
  if (isProblem(film) || isProblem(bible) || isProblem(storyboard)) {
    return { kind: "bad", problems: [film, bible, storyboard].filter(isProblem) };
  }
  const parsed = parseFilm({
    slug,
    film: film.value,
    bible: bible.value,
    storyboard: storyboard.value,
  });
  const files = { "film.yaml": film, "bible.yaml": bible, "storyboard.yaml": storyboard } as const;
  const locate = (problems: readonly Problem[]) => locateIn(files, problems);
  const problems = locate(parsed.problems);
  return parsed.ok
    ? { kind: "read", film: parsed.film, problems, locate }
    : { kind: "bad", problems };
};
