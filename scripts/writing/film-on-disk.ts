import { readFile } from "node:fs/promises";
import { z } from "zod";
import { filmFileSchema, type FilmFile } from "../../src/film/film-file.ts";
import {
  listsIn,
  nothingWritten,
  writtenFileSchema,
  type WrittenFile,
} from "../../src/film/writing/written-file.ts";
import type { FilmLists } from "../../src/film/writing/item.ts";
import type { AuthoredFile } from "../../src/film/problem.ts";
import { schemaProblems } from "../../src/film/schema-problems.ts";
import { songOutline, type SongOutline } from "../../src/prompts/writing/song-words.ts";
import { scoreFileSchema, type ScoreFile } from "../../src/score/score-file.ts";
import { filmFolder, type FilmFolder } from "../store/film-folder.ts";
import { isMissing } from "../store/is-missing.ts";
import { readJsonFile } from "../store/json-file.ts";
import type { Project } from "../store/project.ts";
import { parseYaml } from "../store/yaml-place.ts";
import { failed, type Failure } from "../terminal/outcome.ts";
import { beginFilm } from "./begin-film.ts";
import { lockedMarks, type LockedMarks } from "./locked-marks.ts";

/** A film as it stands on disk, whole or not yet: what is written next is merged into it. */
export type FilmOnDisk = {
  readonly kind: "found";
  readonly folder: FilmFolder;
  readonly film: FilmFile;
  /** The text of a `film.yaml` that is not on disk yet: there is only a treatment with a song beside it. */
  readonly newFilmYaml: string | null;
  readonly treatment: string;
  /** The film's own song as it was heard; null where it was not yet. */
  readonly song: {
    readonly id: string;
    readonly score: ScoreFile;
    readonly outline: SongOutline;
  } | null;
  /** Texts of the two files; empty where there is none. */
  readonly texts: Readonly<Record<"bible.yaml" | "storyboard.yaml", string>>;
  readonly lists: FilmLists;
  readonly written: WrittenFile;
  readonly isLocked: LockedMarks;
};

const textOf = (file: string): Promise<string> =>
  readFile(file, "utf8").catch((error: unknown) => {
    if (isMissing(error)) return "";
    throw error;
  });

const broken = (file: AuthoredFile, message: string): Failure =>
  failed("bad-film", `${file}: ${message}`, "Mend it first; film check shows the place.");

const yamlOf = (file: AuthoredFile, text: string): { readonly value: unknown } | Failure => {
  const yaml = parseYaml(text);
  return yaml.kind === "parsed"
    ? { value: yaml.value }
    : broken(file, `${yaml.place.line}:${yaml.place.column} ${yaml.message}`);
};

const isThere = (value: object): value is { readonly value: unknown } => "value" in value;

/** Ids come once in a list, or what was written could not be told from what a person changed. */
const idsSchema = z.record(
  z.string(),
  z.union([
    z
      .array(z.looseObject({ id: z.string() }))
      .refine((items) => new Set(items.map(({ id }) => id)).size === items.length),
    z.null(),
    z.string(),
  ]),
);

const lockedIn = (texts: FilmOnDisk["texts"]): LockedMarks => {
  const marks = Object.values(texts).map(lockedMarks);
  return (list, id, field) => marks.some((isLocked) => isLocked(list, id, field));
};

const readSong = async (folder: FilmFolder, film: FilmFile): Promise<FilmOnDisk["song"]> => {
  const [song] = film.songs;
  const score = song ? await readJsonFile(folder.score(song.id), scoreFileSchema) : null;
  return song && score?.kind === "read"
    ? { id: song.id, score: score.value, outline: songOutline(score.value) }
    : null;
};

/**
 * Reads what a film is written from and what stands of it. film.yaml must be sound, or missing beside one song; bible and
 * storyboard may be missing.
 */
export const filmOnDisk = async (project: Project, slug: string): Promise<FilmOnDisk | Failure> => {
  const folder = filmFolder(project, slug);
  const there = await textOf(folder.authored["film.yaml"]);
  const begun = there === "" ? await beginFilm(project, folder) : null;
  if (begun?.kind === "failed") return begun;
  const filmText = begun?.text ?? there;
  const filmYaml = yamlOf("film.yaml", filmText);
  if (!isThere(filmYaml)) return filmYaml;
  const film = filmFileSchema.safeParse(filmYaml.value, { reportInput: true });
  if (!film.success) {
    const [problem] = schemaProblems("film.yaml", film.error);
    return broken("film.yaml", `${problem?.path.join(".")}: ${problem?.message}`);
  }
  const texts = {
    "bible.yaml": await textOf(folder.authored["bible.yaml"]),
    "storyboard.yaml": await textOf(folder.authored["storyboard.yaml"]),
  };
  const bible = yamlOf("bible.yaml", texts["bible.yaml"]);
  if (!isThere(bible)) return bible;
  const storyboard = yamlOf("storyboard.yaml", texts["storyboard.yaml"]);
  if (!isThere(storyboard)) return storyboard;
  for (const [file, { value }] of [
    ["bible.yaml", bible],
    ["storyboard.yaml", storyboard],
  ] as const) {
    if (value !== null && !idsSchema.safeParse(value).success)
      return broken(file, "expected lists of entries, each with an id of its own.");
  }
  const written = await readJsonFile(folder.inside("written.json"), writtenFileSchema);
  if (written.kind === "unreadable") {
    return failed(
      "bad-film",
      `written.json, which knows what was written by a model, cannot be read: ${written.why}.`,
      "Restore it from a copy; or delete it: all that stands is then a person's and stays.",
    );
  }
  return {
    kind: "found",
    folder,
    film: film.data,
    newFilmYaml: begun?.text ?? null,
    treatment: await textOf(folder.inside("treatment.md")),
    song: await readSong(folder, film.data),
    texts,
    lists: listsIn(bible.value, storyboard.value),
    written: written.kind === "read" ? written.value : nothingWritten,
    isLocked: lockedIn(texts),
  };
};
