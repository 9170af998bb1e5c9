import { cutFileSchema, type Cut } from "../../src/cut/cut.ts";
import type { Film } from "../../src/film/film.ts";
import { promptTools, type PromptTool } from "../../src/prompts/tools.ts";
import { isAskedFor } from "../../src/prompts/worklist/tasks-of-ids.ts";
import type { FilmFolder } from "../store/film-folder.ts";
import { readJsonFile } from "../store/json-file.ts";
import { makeFolder } from "../store/make-folder.ts";
import { isFailure } from "../store/open-film.ts";
import { readSpare } from "../store/read-spare.ts";
import { readTakes } from "../store/read-takes.ts";
import type { Shell } from "../terminal/film-command.ts";
import { nearest } from "../terminal/nearest.ts";
import { failed, type Failure } from "../terminal/outcome.ts";
import { askTasks } from "./ask-tasks.ts";
import { inboxOf } from "./places.ts";
import type { TaskRecord } from "./task-file.ts";
import { statedTasks, type StatedTask } from "./task-state.ts";
import {
  previousTasks,
  usualTools,
  writeWorklist,
  type WrittenWorklist,
} from "./write-worklist.ts";

const tools = Object.keys(promptTools);
const isTool = (word: string): word is PromptTool => tools.includes(word);

/** What a worklist is asked for. */
export type WorklistWish = {
  readonly film: Film;
  readonly folder: FilmFolder;
  /** Id of the song that the clips' lengths are cut to. */
  readonly song: string;
  /** Names of tools as a person typed them; none for those of the last worklist, else the usual ones. */
  readonly tools: readonly string[];
  /** Shots and keyframes; none for all. A shot brings its keyframes. */
  readonly ids: readonly string[];
  readonly kinds: readonly TaskRecord["kind"][];
};

/** The tasks of a worklist, as they stand; `written` is null after a dry run. */
export type WorklistStep = {
  readonly kind: "listed";
  readonly tools: readonly PromptTool[];
  readonly stated: readonly StatedTask[];
  readonly written: WrittenWorklist | null;
  /** The film is not cut to the song yet: clips are asked for at full length. */
  readonly isUncut: boolean;
};

/** Writes what is to be made by hand, with its inbox. */
export const worklistStep = async (
  shell: Shell,
  wish: WorklistWish,
  isDryRun: boolean,
): Promise<WorklistStep | Failure> => {
  const { film, folder, ids, kinds } = wish;
  const chosen = await toolsOf(wish.tools, folder);
  if (isFailure(chosen)) return chosen;
  const lock = await readTakes(folder.lock);
  if (isFailure(lock)) return lock;
  const cut = await cutOf(folder, wish.song);
  const tasks = await askTasks(shell.project, film, lock, cut, chosen);
  const spare = await readSpare(folder, film, null);
  const isSpare = ({ kind, id }: TaskRecord) =>
    ids.length === 0 && (kind === "clip" ? spare.shots : spare.keyframes).has(id);
  const isShown = (task: TaskRecord) =>
    kinds.includes(task.kind) && isAskedFor(film, task, ids) && !isSpare(task);
  const isUncut = cut === null;
  if (isDryRun) {
    const stated = statedTasks(tasks, lock).filter(({ task }) => isShown(task));
    return { kind: "listed", tools: chosen, stated, written: null, isUncut };
  }
  shell.progress.step("Writing the worklist");
  const { project } = shell;
  const written = await writeWorklist({ project, film, folder, lock, tasks, isShown });
  await makeFolder(inboxOf(folder));
  return { kind: "listed", tools: chosen, stated: written.stated, written, isUncut };
};

const toolsOf = async (
  named: readonly string[],
  folder: FilmFolder,
): Promise<readonly PromptTool[] | Failure> => {
  if (named.length === 0) {
    const before = new Set((await previousTasks(folder)).map(({ tool }) => tool));
    return before.size > 0 ? [...before] : usualTools;
  }
  const unknown = named.find((word) => !isTool(word));
  if (unknown === undefined) return [...new Set(named.filter(isTool))];
  return failed(
    "usage",
    `There is no tool "${unknown}" that is worked by hand; expected one or more of ${tools.join(", ")}.`,
    nearest(unknown, tools, (close) => `Did you mean ${close}?`) ??
      "For example: --tool midjourney,dreamina",
  );
};

const cutOf = async (folder: FilmFolder, song: string): Promise<Cut | null> => {
  const read = await readJsonFile(folder.cut(song), cutFileSchema);
  return read.kind === "read" ? read.value : null;
};
