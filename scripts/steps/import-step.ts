import { lstat } from "node:fs/promises";
import path from "node:path";
import type { ImportFinding } from "../../src/film/import/finding.ts";
import { importList } from "../../src/film/import/import-list.ts";
import type { ShotList } from "../../src/film/import/shot-list.ts";
import { openFilm } from "../store/open-film.ts";
import { filmFolder } from "../store/film-folder.ts";
import { slugFailure } from "../store/slug.ts";
import type { Shell } from "../terminal/film-command.ts";
import { failed, type Cancelled, type Failure } from "../terminal/outcome.ts";
import { addToFilm } from "./import-add.ts";
import { noShots, type ImportStep, type ImportWish } from "./import-result.ts";
import { createFilm, textsOf } from "./import-create.ts";
import { readListFile } from "./import-read.ts";

/** Frames a second of a new film. */
const usualFps = 24;

const exists = (file: string): Promise<boolean> =>
  lstat(file).then(
    () => true,
    () => false,
  );

const about = (rule: string, message: string, hint: string): ImportFinding => ({
  severity: "warning",
  rule,
  line: null,
  column: null,
  message,
  hint,
});

const create = async (
  shell: Shell,
  wish: ImportWish,
  slug: string,
  from: { list: ShotList; encoding: string },
): Promise<ImportStep | Failure | Cancelled> => {
  const list = importList(from.list, { fps: usualFps, known: null, name: slug });
  if (list.shots.length === 0) return noShots(wish.file);
  const song = wish.song === null ? null : path.resolve(wish.song);
  const create = { slug, list, source: path.basename(wish.file), song };
  const result: ImportStep = {
    kind: "imported",
    state: "new",
    film: slug,
    encoding: from.encoding,
    added: list.shots.map(({ id }) => id),
    kept: [],
    findings: list.findings,
  };
  if (wish.dryRun) {
    textsOf(create);
    return result;
  }
  const made = await createFilm(shell, create);
  if (made.kind !== "created") return made;
  const { infeasible } = made;
  return infeasible === null
    ? result
    : {
        ...result,
        findings: [...list.findings, about("no-cut", infeasible.message, infeasible.hint)],
      };
};

/** The film's folder takes its name from the file when none is given. */
const slugOf = (wish: ImportWish): string => wish.film ?? path.parse(wish.file).name.trim();

/**
 * Turns a shot list into a film folder, or adds what is new in it to the film that was named. A film is never overwritten:
 * one that is there is only added to when it is named, and must be sound.
 */
export const importStep = async (
  shell: Shell,
  wish: ImportWish,
): Promise<ImportStep | Failure | Cancelled> => {
  const slug = slugOf(wish);
  const mistake = slugFailure(slug);
  if (mistake) return { ...mistake, hint: `${mistake.hint} Name the film with --film.` };
  const read = await readListFile(wish.file);
  if (read.kind === "failed") return read;
  const { folder } = filmFolder(shell.project, slug);
  if (!(await exists(folder))) return create(shell, wish, slug, read);
  if (wish.film === null) {
    return failed(
      "film-exists",
      `There is something at ${folder} already. Nothing was changed.`,
      `To add the list's new shots to it: --film ${JSON.stringify(slug)}. To make another film: --film another-name.`,
    );
  }
  if (wish.song !== null) {
    return failed(
      "usage",
      `The film "${slug}" is there already, and --song is for new films. Nothing was changed.`,
      "Add the song under songs in film.yaml, and import without --song.",
    );
  }
  const open = await openFilm(shell.project, slug);
  return open.kind === "failed" ? open : addToFilm(wish, open, read);
};
