import path from "node:path";
import { droppedFiles, wholeFiles } from "../inbox/dropped-files.ts";
import { emptyInbox } from "../inbox/empty-inbox.ts";
import { openDesk, refreshWorklist, type DeskWish } from "../inbox/open-desk.ts";
import { arrivalWords } from "../inbox/arrival-words.ts";
import type { Arrival, InboxDesk } from "../inbox/take-in.ts";
import { watchInbox } from "../inbox/watch-inbox.ts";
import { makeFolder } from "../store/make-folder.ts";
import { openSong } from "../store/open-film.ts";
import { filmCommand } from "../terminal/film-command.ts";
import { cancelled, failed, type Outcome } from "../terminal/outcome.ts";
import { shownPath } from "../terminal/shown-path.ts";
import { inboxOf } from "../worklist/places.ts";
import { filmArgument, slugOf, songArgument } from "./film-argument.ts";

/** `film inbox`: takes in what was made by hand. */
export const command = filmCommand({
  name: "inbox",
  summary: "Take in pictures and clips that were made by hand: match, measure, number, keep",
  args: {
    ...filmArgument,
    ...songArgument,
    watch: { type: "boolean", description: "Go on watching until Ctrl-C." },
    once: { type: "boolean", description: "Take in what is there and end (the default)." },
    folder: {
      type: "string",
      valueHint: "path",
      description: "Another folder to take from (default: the film's inbox/).",
    },
    trust: {
      type: "boolean",
      description: "Take clips even where their first or last frame is not the keyframe.",
    },
  },
  run: async (args, shell) => {
    if (args.watch && args.once) {
      return failed("usage", "--watch and --once exclude each other.", "Leave one of them out.");
    }
    const open = await openSong(shell.project, slugOf(args), args.song);
    if (open.kind === "failed") return open;
    const { song } = open;
    const inbox = args.folder === undefined ? inboxOf(open.folder) : path.resolve(args.folder);
    const wish: DeskWish = { shell, ...open, inbox, song: song.id, trust: args.trust ?? false };
    await makeFolder(inbox);
    const desk = await openDesk(wish);
    if ("kind" in desk) return desk;
    return args.watch ? watching(wish, desk) : once(wish, desk);
  },
});

const once = async (wish: DeskWish, desk: InboxDesk): Promise<Outcome> => {
  const { shell, inbox } = wish;
  const all: Arrival[] = [];
  let files = await droppedFiles(inbox);
  const count = files.length;
  shell.progress.step(`Taking in ${count} files`);
  while (files.length > 0) {
    if (shell.signal.aborted) return cancelled;
    const { whole, growing } = await wholeFiles(files);
    files = growing;
    if (whole.length === 0) continue;
    const { arrivals, ended } = await emptyInbox(desk, whole, (arrival, done) =>
      shell.progress.note(`${all.length + done}/${count} ${arrivalWords(arrival)}`),
    );
    all.push(...arrivals);
    if (ended) return ended;
  }
  if (all.some(({ kind }) => kind === "taken")) await refreshWorklist(wish, desk);
  return result(inbox, all);
};

const watching = async (wish: DeskWish, opened: InboxDesk): Promise<Outcome> => {
  const { shell, inbox } = wish;
  let desk = opened;
  const all: Arrival[] = [];
  let isWaiting = false;
  shell.progress.note(
    `Watching ${shownPath(inbox)}; drop pictures and clips there. Ctrl-C ends it.`,
  );
  const failure = await watchInbox(inbox, shell.signal, async (files) => {
    const { arrivals, ended } = await emptyInbox(desk, files, (arrival) =>
      shell.progress.note(arrivalWords(arrival)),
    );
    all.push(...arrivals);
    if (ended?.kind === "failed" && ended.reason === "busy") {
      if (!isWaiting) shell.progress.note(`Waiting: ${ended.message}`);
      isWaiting = true;
      return "busy";
    }
    isWaiting = false;
    if (ended?.kind === "failed") return ended;
    if (!ended && arrivals.some(({ kind }) => kind === "taken"))
      desk = await refreshWorklist(wish, desk);
    return "done";
  });
  return failure ?? result(inbox, all);
};

const result = (inbox: string, arrivals: readonly Arrival[]): Outcome => {
  const count = (kind: Arrival["kind"]) => arrivals.filter((one) => one.kind === kind).length;
  const refused = count("refused");
  const lines = [
    arrivals.length === 0
      ? `Nothing lies in ${shownPath(inbox)}.`
      : `${count("taken")} taken in, ${count("known")} known already, ${refused} refused.`,
    ...(refused > 0
      ? [
          `What was refused lies in ${shownPath(path.join(inbox, "refused"))}, each with a text that says why.`,
        ]
      : []),
  ];
  return {
    kind: "done",
    exit: refused > 0 ? 1 : 0,
    text: lines.join("\n"),
    json: { ok: refused === 0, inbox, arrivals: arrivals.map(shortOf) },
  };
};

const shortOf = (arrival: Arrival): Readonly<Record<string, unknown>> => {
  if (arrival.kind !== "taken") return arrival;
  const { task, ...rest } = arrival;
  return { ...rest, task: task.name, of: task.id };
};
