import { readdir, readFile, rm } from "node:fs/promises";
import path from "node:path";
import type { Film } from "../../src/film/film.ts";
import type { Lock } from "../../src/takes/lock.ts";
import type { FilmFolder } from "../store/film-folder.ts";
import { readJsonFile, writeJsonFile } from "../store/json-file.ts";
import type { Project } from "../store/project.ts";
import { writeFileAtomic } from "../store/write-file.ts";
import { shownInbox, worklistFolder } from "./places.ts";
import { taskChanges } from "./task-changes.ts";
import { taskSchema, worklistSchema, type TaskRecord, type WorklistFile } from "./task-file.ts";
import { taskMarkdown } from "./task-md.ts";
import { statedTasks, type StatedTask } from "./task-state.ts";
import { worklistPage } from "./worklist-page.ts";

/** What is worked by hand where nobody says otherwise. */
export const usualTools = ["midjourney", "dreamina"] as const;

/** A worklist on disk. */
export type WrittenWorklist = {
  readonly stated: readonly StatedTask[];
  /** What changed since the last worklist, by task name; tasks that are new are not in it. */
  readonly changes: ReadonlyMap<string, readonly string[]>;
  /** Names of tasks that were in the last worklist and are gone. */
  readonly gone: readonly string[];
  readonly page: string;
};

/** What to write. */
export type WorklistWork = {
  readonly project: Project;
  readonly film: Film;
  readonly folder: FilmFolder;
  readonly lock: Lock;
  /** All tasks; `isShown` says which of them get a folder and a place on the page. */
  readonly tasks: readonly TaskRecord[];
  readonly isShown: (task: TaskRecord) => boolean;
};

/**
 * Writes `tasks.json`, a folder a task, and `worklist.html`. What is done stays done: states come from the film's takes, ticks
 * from the browser. Folders of tasks that are gone are removed; nothing else is.
 */
export const writeWorklist = async (work: WorklistWork): Promise<WrittenWorklist> => {
  const { project, film, folder, lock, tasks, isShown } = work;
  const target = worklistFolder(folder);
  const before = await previousTasks(folder);
  const shown = tasks.filter(isShown);
  for (const task of shown) await writeTask(project, folder, task);
  const changes = new Map(
    tasks.flatMap((task) => {
      const old = before.find(({ name }) => name === task.name);
      const changed = old ? taskChanges(old, task) : [];
      return changed.length > 0 ? [[task.name, changed] as const] : [];
    }),
  );
  const stated = statedTasks(tasks, lock).filter(({ task }) => isShown(task));
  const page = path.join(target, "worklist.html");
  const inbox = shownInbox(folder);
  await writeFileAtomic(
    page,
    await worklistPage({ film, stated, changes, publicFolder: project.public, inbox }),
  );
  // Last: until it is there, the next run compares with what was before, and the inbox answers what was asked before.
  const file: WorklistFile = { schema: "worklist/1", film: film.slug, tasks: [...tasks] };
  await writeJsonFile(path.join(target, "tasks.json"), worklistSchema, file);
  const folders = new Set(tasks.map((task) => task.folder));
  for (const old of before) {
    if (!folders.has(old.folder))
      await rm(path.join(target, old.folder), { recursive: true, force: true });
  }
  const names = new Set(tasks.map(({ name }) => name));
  return {
    stated,
    changes,
    gone: before.flatMap(({ name }) => (names.has(name) ? [] : [name])),
    page,
  };
};

/** The tasks as they were last written down; none where there was no worklist, or a damaged one. */
export const previousTasks = async (folder: FilmFolder): Promise<readonly TaskRecord[]> => {
  const read = await readJsonFile(path.join(worklistFolder(folder), "tasks.json"), worklistSchema);
  return read.kind === "read" ? read.value.tasks : [];
};

const writeTask = async (project: Project, folder: FilmFolder, task: TaskRecord): Promise<void> => {
  const own = path.join(worklistFolder(folder), task.folder);
  const copies = task.uploads.flatMap(({ copy }) => (copy === null ? [] : [copy]));
  for (const [index, copy] of copies.entries()) {
    const source = task.ingredients.files[index];
    if (source) await copyWhole(project, source.file, path.join(own, copy));
  }
  const look = task.look === null ? null : `look-do-not-upload${path.extname(task.look)}`;
  if (task.look !== null && look !== null)
    await copyWhole(project, task.look, path.join(own, look));
  const texts = ["prompt.txt", "task.md", "task.json"];
  await writeFileAtomic(path.join(own, "prompt.txt"), task.ingredients.prompt);
  await writeFileAtomic(path.join(own, "task.md"), taskMarkdown(task, shownInbox(folder)));
  await writeJsonFile(path.join(own, "task.json"), taskSchema, task);
  const current = new Set([...copies, ...(look === null ? [] : [look]), ...texts]);
  // A reference that is not asked for any more must not be handed over by mistake.
  for (const name of await readdir(own)) {
    if (!current.has(name) && /^(\d+-|look-)/.test(name)) await rm(path.join(own, name));
  }
};

const copyWhole = async (project: Project, file: string, to: string): Promise<void> => {
  await writeFileAtomic(to, await readFile(path.join(project.public, file)));
};
