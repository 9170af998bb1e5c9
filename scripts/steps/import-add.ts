import { readFile } from "node:fs/promises";
import { importList } from "../../src/film/import/import-list.ts";
import type { ShotList } from "../../src/film/import/shot-list.ts";
import { parseFilm } from "../../src/film/parse-film.ts";
import type { OpenFilm } from "../store/open-film.ts";
import { writeFileAtomic } from "../store/write-file.ts";
import { failed, type Failure } from "../terminal/outcome.ts";
import { mergeList } from "./import-merge.ts";
import { noShots, type ImportStep, type ImportWish } from "./import-result.ts";
import { readBack } from "./import-yaml.ts";

/**
 * Adds a list's new shots to a film that is there. What comes of it is parsed before anything is written, so a film that is
 * sound stays sound.
 */
export const addToFilm = async (
  wish: ImportWish,
  open: OpenFilm,
  from: { list: ShotList; encoding: string },
): Promise<ImportStep | Failure> => {
  const { film, folder } = open;
  const { fps } = film.film;
  const list = importList(from.list, { fps, known: film.bible, name: film.slug });
  if (list.shots.length === 0) return noShots(wish.file);
  const files = {
    bible: folder.authored["bible.yaml"],
    storyboard: folder.authored["storyboard.yaml"],
  };
  const texts = {
    bible: await readFile(files.bible, "utf8"),
    storyboard: await readFile(files.storyboard, "utf8"),
  };
  const merged = mergeList(film, list, texts);
  const parsed = parseFilm({
    slug: film.slug,
    film: film.film,
    bible: readBack(merged.bible),
    storyboard: readBack(merged.storyboard),
  });
  if (!parsed.ok) {
    const [problem] = parsed.problems;
    return failed(
      "bad-film",
      `The list cannot be added to the film "${film.slug}": ${problem?.file} ${problem?.path.join(".")}: ${problem?.message}. Nothing was changed.`,
      "Import it as a film of its own (--film another-name) and copy the shots over.",
    );
  }
  if (!wish.dryRun) {
    // The bible first: a storyboard never names what the bible does not know.
    await writeFileAtomic(files.bible, merged.bible);
    await writeFileAtomic(files.storyboard, merged.storyboard);
  }
  return {
    kind: "imported",
    state: merged.added.length === 0 ? "unchanged" : "merged",
    film: film.slug,
    encoding: from.encoding,
    added: merged.added,
    kept: merged.kept,
    findings: [...list.findings, ...merged.findings],
  };
};
