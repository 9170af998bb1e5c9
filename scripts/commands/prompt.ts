import { cutFileSchema } from "../../src/cut/cut.ts";
import type { Film } from "../../src/film/film.ts";
import type { Language } from "../../src/film/text.ts";
import { promptFor, type PromptAnswer, type PromptWish } from "../../src/prompts/prompt-for.ts";
import { promptJson, promptSheet } from "../../src/prompts/prompt-sheet.ts";
import { promptTools, type PromptTool } from "../../src/prompts/tools.ts";
import { withChange } from "../../src/prompts/write-prompt.ts";
import { emptyLock, lockSchema, type Lock } from "../../src/takes/lock.ts";
import type { FilmFolder } from "../store/film-folder.ts";
import { readJsonFile } from "../store/json-file.ts";
import { isFailure, openSong } from "../store/open-film.ts";
import { filmCommand } from "../terminal/film-command.ts";
import { nearest } from "../terminal/nearest.ts";
import { failed, type Failure } from "../terminal/outcome.ts";
import { filmArgument, slugOf, songArgument } from "./film-argument.ts";

const tools = Object.keys(promptTools);
const isTool = (word: string): word is PromptTool => tools.includes(word);

/** `film prompt`: a prompt for a tool that makes pictures or clips, ready to paste. */
export const command = filmCommand({
  name: "prompt",
  summary: "Print the prompt of a shot or keyframe for an image or video tool, ready to paste",
  args: {
    id: {
      type: "positional",
      required: false,
      description: "A shot or a keyframe of the storyboard.",
    },
    for: {
      type: "enum",
      options: tools,
      default: "gpt-image",
      description: "The tool it is for.",
    },
    film: { ...filmArgument.film, description: "Which film (default gemini-ring)." },
    song: {
      ...songArgument.song,
      description: "Whose cut says how long the shot is (default: the film's first song).",
    },
    lang: {
      type: "enum",
      options: ["zh", "en"],
      description: "The prompt's language (default: the one the tool reads better).",
    },
    change: {
      type: "string",
      valueHint: "reason",
      description: "For a retake: the one thing to be different, such as 'four claws a stone'.",
    },
    oref: {
      type: "string",
      valueHint: "link",
      description: "Midjourney: link of the omni-reference you uploaded.",
    },
    sref: {
      type: "string",
      valueHint: "link",
      description: "Midjourney: link or number of the style reference.",
    },
    bare: { type: "boolean", description: "Print the prompt alone, to pipe it elsewhere." },
  },
  run: async (args, shell) => {
    const wish = wishOf(args);
    if (isFailure(wish)) return wish;
    const open = await openSong(shell.project, slugOf({ film: args.film }), args.song);
    if (open.kind === "failed") return open;
    const { film, folder, song } = open;
    const lock = await readLock(folder);
    if (isFailure(lock)) return lock;
    const seconds = await secondsOf(folder, song.id, wish.id);
    const answer = promptFor(film, lock, { ...wish, seconds, mostReferences: null });
    if (answer.kind !== "prompt") return explain(film, wish, answer);
    const { otherKeyframe } = answer;
    const prompt =
      args.change === undefined ? answer.prompt : withChange(answer.prompt, args.change);
    const other = `The shot's last keyframe has its own: film prompt ${otherKeyframe} --for ${wish.tool}`;
    const sheet = [promptSheet(prompt), ...(otherKeyframe === null ? [] : [other])].join("\n\n");
    return {
      kind: "done",
      exit: 0,
      text: args.bare ? prompt.text : sheet,
      json: { ok: true, film: film.slug, ...promptJson(prompt), otherKeyframe },
    };
  },
});

type Wish = Omit<PromptWish, "seconds" | "mostReferences">;

/** What the words of the command line ask for, or the first of them that makes no sense. */
const wishOf = (args: {
  readonly id?: string | undefined;
  readonly for?: string | undefined;
  readonly lang?: string | undefined;
  readonly oref?: string | undefined;
  readonly sref?: string | undefined;
}): Wish | Failure => {
  const hint = "For example: film prompt ring-hero --for seedance";
  if (args.id === undefined) {
    return failed("usage", "Expected a shot or a keyframe; none was named.", hint);
  }
  const tool = args.for ?? "gpt-image";
  if (!isTool(tool)) {
    return failed("usage", `--for was given "${tool}"; expected one of ${tools.join(", ")}.`, hint);
  }
  const languages: readonly Language[] = promptTools[tool].languages;
  const language = languages.find((one) => one === (args.lang ?? languages[0]));
  if (!language) {
    return failed(
      "usage",
      `${tool} is asked in ${languages.join(" or ")}; --lang ${args.lang} came.`,
      "Leave --lang out.",
    );
  }
  const [oref, sref] = [args.oref ?? null, args.sref ?? null];
  if (oref !== null && !isLink(oref)) return badLink("oref", "a link", oref);
  if (sref !== null && !isLink(sref) && !/^\d+$/.test(sref)) {
    return badLink("sref", "a link or a style's number", sref);
  }
  return { id: args.id, tool, language, links: { oref, sref } };
};

/** Nothing in it that Midjourney would read as another parameter. */
const isLink = (link: string): boolean => /^https:\/\/[^\s"'<>]+$/.test(link) && !/--/.test(link);

const badLink = (option: string, expected: string, came: string): Failure =>
  failed(
    "usage",
    `--${option}: expected ${expected}; "${came}" came.`,
    "Upload the picture to Midjourney and copy its link: https://...",
  );

const explain = (
  { slug, storyboard }: Film,
  { id, tool }: Wish,
  answer: Exclude<PromptAnswer, { kind: "prompt" }>,
): Failure => {
  if (answer.kind === "needs-shot") {
    return failed(
      "no-shot",
      `"${id}" is a keyframe; ${tool} makes the way from one keyframe to the next: it needs a shot.`,
      `Shots that use it: ${answer.shots.join(", ") || "none"}.`,
    );
  }
  const ids = [...storyboard.shots, ...storyboard.keyframes].map((one) => one.id);
  return failed(
    "no-shot",
    `The storyboard of "${slug}" has no shot and no keyframe "${id}".`,
    nearest(id, ids, (close) => `Did you mean ${close}?`) ??
      `Its shots: ${storyboard.shots.map((shot) => shot.id).join(", ")}.`,
  );
};

const readLock = async (folder: FilmFolder): Promise<Lock | Failure> => {
  const read = await readJsonFile(folder.lock, lockSchema);
  if (read.kind === "read") return read.value;
  if (read.kind === "missing") return emptyLock;
  return failed(
    "not-current",
    `${folder.lock} cannot be read: ${read.why}.`,
    "Put its last good version back.",
  );
};

/** Seconds of a shot in the cut on disk, handles included; null without a cut that has it. */
const secondsOf = async (folder: FilmFolder, song: string, id: string): Promise<number | null> => {
  const read = await readJsonFile(folder.cut(song), cutFileSchema);
  if (read.kind !== "read") return null;
  const shot = read.value.shots.find((candidate) => candidate.shot === id);
  if (!shot) return null;
  const { headInFrames, tailInFrames } = shot.handles;
  return (headInFrames + shot.durationInFrames + tailInFrames) / read.value.fps;
};
