import path from "node:path";
import { cutFileSchema } from "../../src/cut/cut.ts";
import type { Film } from "../../src/film/film.ts";
import type { Pixels } from "../../src/takes/identity/pixels.ts";
import { picturePixels } from "../media/picture-pixels.ts";
import type { FilmFolder } from "../store/film-folder.ts";
import { readJsonFile } from "../store/json-file.ts";
import { readTakes } from "../store/read-takes.ts";
import type { Shell } from "../terminal/film-command.ts";
import type { Failure } from "../terminal/outcome.ts";
import { askTasks } from "../worklist/ask-tasks.ts";
import { previousTasks, usualTools, writeWorklist } from "../worklist/write-worklist.ts";
import { lookedAtWidth } from "./look-at-picture.ts";
import type { KnownPictures } from "./match-arrival.ts";
import type { InboxDesk } from "./take-in.ts";

/** What an inbox is opened with. */
export type DeskWish = {
  readonly shell: Shell;
  readonly film: Film;
  readonly folder: FilmFolder;
  readonly inbox: string;
  readonly song: string;
  readonly trust: boolean;
};

/** Everything that is asked for, as it was last written down; without a worklist, as it would be. */
export const openDesk = async (wish: DeskWish): Promise<InboxDesk | Failure> => {
  const { shell, film, folder, inbox, song, trust } = wish;
  const read = await readJsonFile(folder.cut(song), cutFileSchema);
  const cut = read.kind === "read" ? read.value : null;
  const written = await previousTasks(folder);
  const lock = await readTakes(folder.lock);
  if ("kind" in lock) return lock;
  const tasks =
    written.length > 0 ? written : await askTasks(shell.project, film, lock, cut, usualTools);
  const { fps } = film.film;
  return { shell, film, folder, inbox, tasks, cut, fps, picture: pictures(shell), trust };
};

/** Writes the worklist anew after something was taken in, where there is one: clips are asked for with the new pictures. */
export const refreshWorklist = async (
  { shell, film, folder }: DeskWish,
  desk: InboxDesk,
): Promise<InboxDesk> => {
  const written = await previousTasks(folder);
  const lock = await readTakes(folder.lock);
  if (written.length === 0 || "kind" in lock) return desk;
  const tools = [...new Set(written.map(({ tool }) => tool))];
  const tasks = await askTasks(shell.project, film, lock, desk.cut, tools);
  const { project } = shell;
  await writeWorklist({ project, film, folder, lock, tasks, isShown: () => true });
  return { ...desk, tasks };
};

/** Reads each picture once, however many files are compared with it. Takes never change. */
const pictures = ({ project }: Shell): KnownPictures => {
  const known = new Map<string, Promise<Pixels | null>>();
  return (file) => {
    const before = known.get(file);
    if (before) return before;
    const now = picturePixels(path.join(project.public, file), lookedAtWidth).catch(() => null);
    known.set(file, now);
    return now;
  };
};
