import type { z } from "zod";
import { bibleSchema } from "./bible.ts";
import { crossReferences } from "./cross-references.ts";
import type { Film } from "./film.ts";
import { filmFileSchema } from "./film-file.ts";
import type { AuthoredFile, Problem } from "./problem.ts";
import { schemaProblems } from "./schema-problems.ts";
import { storyboardSchema } from "./storyboard.ts";

/** The three authored files as plain data, straight from a YAML parser; nothing about them is known yet. */
export type FilmInput = {
  readonly slug: string;
  readonly film: unknown;
  readonly bible: unknown;
  readonly storyboard: unknown;
};

/** A film, with the warnings that do not stop it, or every error found. */
export type ParsedFilm =
  | { readonly ok: true; readonly film: Film; readonly problems: readonly Problem[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * Turns authored data into a {@link Film} whose every reference is known to exist.
 *
 * All problems of all three files are reported at once. References are only followed when the files themselves are sound.
 */
export const parseFilm = (input: FilmInput): ParsedFilm => {
  const film = parse("film.yaml", filmFileSchema, input.film);
  const bible = parse("bible.yaml", bibleSchema, input.bible);
  const storyboard = parse("storyboard.yaml", storyboardSchema, input.storyboard);
  if (!film.data || !bible.data || !storyboard.data) {
    return { ok: false, problems: [...film.problems, ...bible.problems, ...storyboard.problems] };
  }
  const whole: Film = {
    slug: input.slug,
    film: film.data,
    bible: bible.data,
    storyboard: storyboard.data,
  };
  const problems = crossReferences(whole);
  return problems.some((problem) => problem.severity === "error")
    ? { ok: false, problems }
    : { ok: true, film: whole, problems };
};

const parse = <S extends z.ZodType>(file: AuthoredFile, schema: S, input: unknown) => {
  const result = schema.safeParse(input, { reportInput: true });
  return result.success
    ? { data: result.data, problems: [] }
    : { data: null, problems: schemaProblems(file, result.error) };
};
