import { readdir, stat } from "node:fs/promises";
import path from "node:path";
import type { Film } from "../../../src/film/film.ts";
import { clipCacheFile } from "../../../src/takes/clip-cache-file.ts";
import { clipCacheSchema, type ClipCache } from "../../../src/takes/lock.ts";
import { resolveCut, type Picture } from "../../../src/takes/resolve-cut.ts";
import type { FilmFolder } from "../../store/film-folder.ts";
import { readJsonFile } from "../../store/json-file.ts";
import type { Project } from "../../store/project.ts";
import { readTakes } from "../../store/read-takes.ts";
import { failed, type Failure } from "../../terminal/outcome.ts";
import type { LambdaVariant } from "./variant.ts";

/** What must lie in the public folder of a site, as paths inside it with forward slashes. */
export type PublicFiles = { readonly kind: "files"; readonly files: readonly string[] };

const filesOfPicture = (picture: Picture): string[] => {
  switch (picture.kind) {
    case "clip":
      return [picture.clip.file];
    case "keyframes":
      return [picture.first.file, ...(picture.last ? [picture.last.file] : [])];
    case "sketch":
    case "slate":
      return [];
    default:
      return picture satisfies never;
  }
};

/** Textures, fonts and the like, which belong to no single film. Hidden files never leave this machine. */
const sharedFiles = async (project: Project): Promise<string[]> => {
  const entries = await readdir(project.public, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(project.public, path.join(entry.parentPath, entry.name)))
    .map((name) => name.split(path.sep).join("/"))
    .filter((name) => !/^(films|takes|cache)\//.test(name) && !/(^|\/)\./.test(name));
};

const clipsOf = async (project: Project, file: string): Promise<ClipCache["clips"]> => {
  const read = await readJsonFile(path.join(project.public, file), clipCacheSchema);
  return read.kind === "read" ? read.value.clips : {};
};

const isThere = (project: Project, name: string): Promise<boolean> =>
  stat(path.join(project.public, name)).then(
    (found) => found.isFile(),
    () => false,
  );

/**
 * The public files that these variants are drawn from, and no others: the film's three texts, their scores, cuts and lists of
 * clips, the pictures that stand in the film, what all films share. Songs stay here: the sound is joined on this machine.
 */
export const publicFilesOf = async (
  project: Project,
  film: Film,
  folder: FilmFolder,
  variants: readonly LambdaVariant[],
): Promise<PublicFiles | Failure> => {
  const lock = await readTakes(folder.lock);
  if ("kind" in lock) return lock;
  const inFilm = (name: string) => `films/${film.slug}/${name}`;
  const texts = ["film.yaml", "bible.yaml", "storyboard.yaml"].map(inFilm);
  const data: string[] = [inFilm("takes.json")];
  const pictures: string[] = [];
  for (const { song, format, cut } of variants) {
    const list = clipCacheFile(film.slug, song.id, format.id);
    data.push(inFilm(`score/${song.id}.json`), inFilm(`cuts/${song.id}.json`), list);
    const made = { lock, clips: await clipsOf(project, list) };
    pictures.push(...resolveCut(film, cut, made).flatMap(({ picture }) => filesOfPicture(picture)));
  }
  const wanted = [...new Set([...texts, ...pictures])];
  const there = await Promise.all(wanted.map((name) => isThere(project, name)));
  const missing = wanted.filter((_, index) => !there[index]);
  if (missing.length > 0) {
    return failed(
      "not-current",
      `${missing.length} of the film's files are not in public/: ${missing.slice(0, 3).join(", ")}${missing.length > 3 ? " ..." : ""}.`,
      `Run "film shoot ${film.slug}" to make them again.`,
    );
  }
  const optional = [...new Set(data)];
  const known = await Promise.all(optional.map((name) => isThere(project, name)));
  const present = optional.filter((_, index) => known[index]);
  return {
    kind: "files",
    files: [...wanted, ...present, ...(await sharedFiles(project))].toSorted(),
  };
};
