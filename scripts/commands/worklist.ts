import { promptTools } from "../../src/prompts/tools.ts";
import { handTools } from "../../src/prompts/worklist/hand-tools.ts";
import type { Film } from "../../src/film/film.ts";
import type { FilmFolder } from "../store/film-folder.ts";
import { isFailure, openSong } from "../store/open-film.ts";
import { filmCommand } from "../terminal/film-command.ts";
import { nearest } from "../terminal/nearest.ts";
import { failed, type Failure } from "../terminal/outcome.ts";
import { shownPath } from "../terminal/shown-path.ts";
import { inboxOf, shownInbox } from "../worklist/places.ts";
import type { StatedTask } from "../worklist/task-state.ts";
import { usualTools, type WrittenWorklist } from "../worklist/write-worklist.ts";
import { worklistStep } from "../worklist/worklist-step.ts";
import { filmArgument, slugOf, songArgument } from "./film-argument.ts";

const tools = Object.keys(promptTools);

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
    const open = await openSong(shell.project, slugOf(args), args.song);
    if (open.kind === "failed") return open;
    const { film, folder, song } = open;
    const only = words(args.only);
    const mistake = unknownId(film, only);
    if (mistake) return mistake;
    const step = await worklistStep(
      shell,
      {
        film,
        folder,
        song: song.id,
        tools: words(args.tool),
        ids: only,
        kinds: ["keyframe", "clip"],
      },
      false,
    );
    if (isFailure(step)) return step;
    const { tools: chosen, written, isUncut } = step;
    if (!written) throw new Error("a worklist that is no dry run was not written");
    return {
      kind: "done",
      exit: 0,
      text: told(folder, written, isUncut),
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
