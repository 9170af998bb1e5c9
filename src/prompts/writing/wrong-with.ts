import { z } from "zod";
import { findings } from "../../continuity/findings.ts";
import { planCut } from "../../cut/plan-cut.ts";
import { bibleSchema } from "../../film/bible.ts";
import type { FilmFile } from "../../film/film-file.ts";
import { parseFilm } from "../../film/parse-film.ts";
import type { Problem } from "../../film/problem.ts";
import { schemaProblems } from "../../film/schema-problems.ts";
import { sceneSchema } from "../../film/storyboard.ts";
import { writtenLists, type FilmLists } from "../../film/writing/item.ts";
import type { Score } from "../../score/score.ts";

/** What keeps a film from being made, and what its story would be reproached with; in words that a model understands. */
export type Wrong = {
  /** Errors of form and reference: with one of them there is no film. */
  readonly hard: readonly string[];
  /** Errors of continuity, and a song that the shots cannot be cut to. */
  readonly soft: readonly string[];
};

const said = ({ file, path, message, hint }: Problem): string =>
  `${file} ${path.join(".")}: ${message} ${hint}`;

const errors = (problems: readonly Problem[]): readonly string[] =>
  problems.flatMap((problem) => (problem.severity === "error" ? [said(problem)] : []));

const pick = (lists: FilmLists, file: keyof typeof writtenLists) =>
  Object.fromEntries(writtenLists[file].map((list) => [list, lists[list]]));

/** What is wrong with what there is of a film that has no shots yet. */
const wrongWithParts = (lists: FilmLists): readonly string[] => {
  const bible = bibleSchema.safeParse({ schema: "bible/1", ...pick(lists, "bible.yaml") });
  const scenes = z.object({ scenes: z.array(sceneSchema) }).safeParse({ scenes: lists.scenes });
  return [
    ...(bible.success ? [] : errors(schemaProblems("bible.yaml", bible.error))),
    ...(scenes.success ? [] : errors(schemaProblems("storyboard.yaml", scenes.error))),
  ];
};

/** Looks a film's lists over as `film check` and `film cut` do. `song` null where none was heard yet. */
export const wrongWith = (
  slug: string,
  film: FilmFile,
  lists: FilmLists,
  song: { readonly id: string; readonly score: Score } | null,
): Wrong => {
  if (lists.shots.length === 0) return { hard: wrongWithParts(lists), soft: [] };
  const parsed = parseFilm({
    slug,
    film,
    bible: { schema: "bible/1", ...pick(lists, "bible.yaml") },
    storyboard: { schema: "storyboard/1", ...pick(lists, "storyboard.yaml") },
  });
  if (!parsed.ok) return { hard: errors(parsed.problems), soft: [] };
  const cut = song ? planCut({ film: parsed.film, song: song.id, score: song.score }) : null;
  return {
    hard: [],
    soft: [
      ...errors(findings(parsed.film)),
      ...(cut && cut.kind !== "planned" ? [`${cut.message} ${cut.hint}`] : []),
    ],
  };
};
