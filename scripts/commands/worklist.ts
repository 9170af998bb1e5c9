import { cutFileSchema, type Cut } from "../../src/cut/cut.ts";
import { promptTools, type PromptTool } from "../../src/prompts/tools.ts";
import { isAskedFor } from "../../src/prompts/worklist/tasks-of-ids.ts";
import { handTools } from "../../src/prompts/worklist/hand-tools.ts";
import type { Film } from "../../src/film/film.ts";
import type { FilmFolder } from "../store/film-folder.ts";
import { readJsonFile } from "../store/json-file.ts";
import { makeFolder } from "../store/make-folder.ts";
import { isFailure, openFilm, songOf } from "../store/open-film.ts";
import { readTakes } from "../store/read-takes.ts";
import { filmCommand } from "../terminal/film-command.ts";
import { nearest } from "../terminal/nearest.ts";
import { failed, type Failure } from "../terminal/outcome.ts";
import { shownPath } from "../terminal/shown-path.ts";
import { askTasks } from "../worklist/ask-tasks.ts";
import { inboxOf, shownInbox } from "../worklist/places.ts";
import type { StatedTask } from "../worklist/task-state.ts";
import {
  usualTools,
  previousTasks,
  writeWorklist,
  type WrittenWorklist,
} from "../worklist/write-worklist.ts";
import { filmArgument, slugOf, songArgument } from "./film-argument.ts";

const tools = Object.keys(promptTools);
const isTool = (word: string): word is PromptTool => tools.includes(word);

/** `film worklist`: everything that a person makes with tools of their own, as folders and a page to work through. */
export const command = filmCommand({
  name: "worklist",
  summary:
    "Write what to make by hand with Midjourney, Dreamina or any other tool, as a page to work through",
  args: {
    ...filmArgument,
    ...songArgument,
    tool: {
      type: "string",
      valueHint: "names",
      description: `With commas between: ${tools.join(", ")} (default: those of the last worklist, else ${usualTools.join(",")}).`,
    },
    only: {
      type: "string",
      valueHint: "ids",
      description:
        "Shots or keyframes, with commas between; a shot brings its keyframes (default: all).",
    },
  },
  run: async (args, shell) => {
    const open = await openFilm(shell.project, slugOf(args));
    if (open.kind === "failed") return open;
    const { film, folder } = open;
    const song = songOf(film, args.song);
    if (isFailure(song)) return song;
    const chosen = await toolsOf(args.tool, folder);
    if (isFailure(chosen)) return chosen;
    const only = words(args.only);
    const mistake = unknownId(film, only);
    if (mistake) return mistake;
    const lock = await readTakes(folder.lock);
    if (isFailure(lock)) return lock;
    const cut = await cutOf(folder, song.id);
    shell.progress.step("Writing the worklist");
    const tasks = await askTasks(shell.project, film, lock, cut, chosen);
    const written = await writeWorklist({
      project: shell.project,
      film,
      folder,
      lock,
      tasks,
      isShown: (task) => isAskedFor(film, task, only),
    });
    await makeFolder(inboxOf(folder));
    return {
      kind: "done",
      exit: 0,
      text: told(folder, written, cut === null),
      json: {
        ok: true,
        film: film.slug,
        tools: chosen,
        page: written.page,
        inbox: inboxOf(folder),
        tasks: written.stated.map(shortOf),
        changed: Object.fromEntries(written.changes),
        gone: written.gone,
      },
    };
  },
});

const words = (list: string | undefined): readonly string[] =>
  (list ?? "")
    .split(",")
    .map((word) => word.trim())
    .filter(Boolean);

const toolsOf = async (
  list: string | undefined,
  folder: FilmFolder,
): Promise<readonly PromptTool[] | Failure> => {
  const named = words(list);
  if (named.length === 0) {
    const before = new Set((await previousTasks(folder)).map(({ tool }) => tool));
    return before.size > 0 ? [...before] : usualTools;
  }
  const unknown = named.find((word) => !isTool(word));
  if (unknown === undefined) return [...new Set(named.filter(isTool))];
  return failed(
    "usage",
    `--tool was given "${unknown}"; expected one or more of ${tools.join(", ")}.`,
    nearest(unknown, tools, (close) => `Did you mean ${close}?`) ??
      "For example: --tool midjourney,dreamina",
  );
};

const unknownId = ({ slug, storyboard }: Film, only: readonly string[]): Failure | null => {
  const ids = [...storyboard.shots, ...storyboard.keyframes].map(({ id }) => id);
  const unknown = only.find((id) => !ids.includes(id));
  if (unknown === undefined) return null;
  return failed(
    "no-shot",
    `The storyboard of "${slug}" has no shot and no keyframe "${unknown}".`,
    nearest(unknown, ids, (close) => `Did you mean ${close}?`) ??
      `Its shots: ${storyboard.shots.map(({ id }) => id).join(", ")}.`,
  );
};

const cutOf = async (folder: FilmFolder, song: string): Promise<Cut | null> => {
  const read = await readJsonFile(folder.cut(song), cutFileSchema);
  return read.kind === "read" ? read.value : null;
};

const shortOf = ({ task, state, takes }: StatedTask) => ({
  number: task.number,
  name: task.name,
  tool: task.tool,
  state,
  takes,
  answer: task.answer,
});

const told = (folder: FilmFolder, written: WrittenWorklist, isUncut: boolean): string => {
  const { stated, changes, gone, page } = written;
  const count = (state: StatedTask["state"]) => stated.filter((one) => one.state === state).length;
  const toolNames = [...new Set(stated.map(({ task }) => handTools[task.tool].name.en))];
  return [
    `${stated.length} tasks for ${toolNames.join(" and ")}: ${count("open")} to do, ${count("waits")} waiting for pictures, ${count("changed")} asked anew, ${count("done")} done.`,
    ...[...changes].map(
      ([name, what]) => `  ${name}: changed since the last worklist (${what.join(", ")})`,
    ),
    ...gone.map((name) => `  ${name}: not asked for any more`),
    ...(isUncut ? ["There is no cut yet: clips are asked for at full length. Run: film cut"] : []),
    `Open  ${shownPath(page)}`,
    `Drop  what you make into ${shownInbox(folder)}; take it in with: film inbox ${folder.slug} --watch`,
  ].join("\n");
};
