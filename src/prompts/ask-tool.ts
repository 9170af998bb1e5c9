import type { Cut } from "../cut/cut.ts";
import type { Film } from "../film/film.ts";
import { describeKeyframe } from "../takes/atelier-request.ts";
import { framesNeeded } from "../takes/clip-range.ts";
import type { Lock } from "../takes/lock.ts";
import type { ToolFile, ToolFileRole, ToolRequest } from "../takes/tool-request.ts";
import { clipSize, pictureSize, type AskSize } from "./ask-size.ts";
import { promptFor } from "./prompt-for.ts";
import type { Prompt, PromptReference, ReferenceRole } from "./prompt.ts";
import { sheetPrompt } from "./sheet.ts";
import { toolOfMaker } from "./tool-of-maker.ts";
import { promptTools } from "./tools.ts";
import { withChange } from "./write-prompt.ts";

/** Raised by hand when the same film is asked for in other fields: what was asked before is then stale. */
const requestVersion = "1";

/** Who is asked, and what it can do. */
export type AskedModel = {
  readonly maker: string;
  readonly model: string;
  readonly lastFrame: boolean;
  /** Most reference pictures in one request. */
  readonly references: number;
  /** Shortest and longest clip, whole seconds; null where it makes no clips. */
  readonly seconds: { readonly shortest: number; readonly longest: number } | null;
};

/** What all requests of one run are made from. */
export type Asking = {
  readonly film: Film;
  readonly cut: Cut;
  readonly lock: Lock;
  readonly by: AskedModel;
  /** SHA-256 of every picture that may be handed over, by its path inside `public/`. */
  readonly hashes: ReadonlyMap<string, string>;
};

/** One thing to be asked for. */
export type Wanted = {
  readonly kind: ToolRequest["kind"];
  readonly id: string;
  readonly take: number;
  /** What the takes before it were rejected for, oldest first. */
  readonly changes: readonly string[];
};

/** A request without the name that hashing gives it, and what the film said of it: see `storedRequestSchema`. */
export type DraftRequest = Omit<ToolRequest, "fingerprint"> & {
  readonly changes: readonly string[];
  readonly about: unknown;
};

/** A request, or why there can be none, with what a person can do. */
export type Asked =
  | { readonly kind: "request"; readonly request: DraftRequest }
  | {
      readonly kind: "blocked";
      readonly reason: "unknown-id" | "no-keyframe" | "no-reference" | "too-long" | "not-supported";
      readonly message: string;
      readonly hint: string;
    };

type Blocked = Extract<Asked, { readonly kind: "blocked" }>;
const blocked = (reason: Blocked["reason"], message: string, hint: string): Blocked => ({
  kind: "blocked",
  reason,
  message,
  hint,
});

/**
 * What a tool is asked for: the prompt in its own language, the pictures it is handed in the order in which the prompt counts
 * them, size, seconds, seed and settings. Pure: same film, cut, takes and wish, same request.
 */
export const askTool = (asking: Asking, wanted: Wanted): Asked => {
  switch (wanted.kind) {
    case "keyframe":
      return askKeyframe(asking, wanted);
    case "sheet":
      return askSheet(asking, wanted);
    case "clip":
      return askClip(asking, wanted);
    default:
      return wanted.kind satisfies never;
  }
};

const promptOf = (
  { film, lock, by }: Asking,
  { kind, id }: Wanted,
  seconds: number | null,
): Prompt | null => {
  const tool = toolOfMaker(by.maker, by.model, kind);
  const answer = promptFor(film, lock, {
    id,
    tool,
    language: promptTools[tool].languages[0],
    links: { oref: null, sref: null },
    seconds,
    mostReferences: by.references,
  });
  return answer.kind === "prompt" ? answer.prompt : null;
};

const askKeyframe = (asking: Asking, wanted: Wanted): Asked => {
  const about = describeKeyframe(asking.film, wanted.id);
  const prompt = about && promptOf(asking, wanted, null);
  if (!prompt) return unknownId(wanted);
  return written(
    asking,
    wanted,
    prompt,
    { ...mainPicture(asking), seconds: null, seed: null },
    about,
  );
};

const askSheet = (asking: Asking, wanted: Wanted): Asked => {
  const sheet = sheetPrompt(asking.film, wanted.id, asking.by.references);
  if (!sheet) return unknownId(wanted);
  const { prompt, about } = sheet;
  return written(
    asking,
    wanted,
    prompt,
    { ...mainPicture(asking), seconds: null, seed: null },
    about,
  );
};

/** Keyframes are composed for the film's main format; the others are cut out of it. */
const mainPicture = ({ film }: Asking): AskSize => {
  const [main] = film.film.formats;
  return pictureSize(main ?? { width: 16, height: 9 });
};

const askClip = (asking: Asking, wanted: Wanted): Asked => {
  const { film, cut, by } = asking;
  const shot = film.storyboard.shots.find(({ id }) => id === wanted.id);
  const cutShot = cut.shots.find(({ shot: id }) => id === wanted.id);
  if (!shot || !cutShot) return unknownId(wanted);
  const limits = by.seconds;
  if (!limits) {
    return blocked(
      "not-supported",
      `${by.model} makes pictures, no clips.`,
      "Name a video model with --model.",
    );
  }
  if (shot.last !== null && !by.lastFrame) {
    return blocked(
      "not-supported",
      `Shot ${shot.id} ends on keyframe ${shot.last}; ${by.model} takes a first frame only.`,
      "Choose a model that takes a last frame with --model, or take `last` out of the shot.",
    );
  }
  const needed = framesNeeded(cutShot) / cut.fps;
  const whole = Math.ceil(needed - 1e-9);
  if (whole > limits.longest) {
    return blocked(
      "too-long",
      `Shot ${shot.id} needs ${needed.toFixed(1)} s with its handles; ${by.model} makes at most ${limits.longest} s.`,
      "Cut the shot in two in the storyboard, lower its music.longest, or choose a model that makes longer clips.",
    );
  }
  const prompt = promptOf(asking, wanted, needed);
  if (!prompt) return unknownId(wanted);
  const first = film.storyboard.keyframes.find(({ id }) => id === shot.first);
  const takesSeed = "seed" in prompt.settings;
  const [main] = film.film.formats;
  const about = {
    first: describeKeyframe(film, shot.first),
    last: shot.last === null ? null : describeKeyframe(film, shot.last),
    action: shot.action,
    move: shot.move,
  };
  const how = {
    ...clipSize(main ?? { width: 16, height: 9 }),
    seconds: Math.max(limits.shortest, whole),
    // Another candidate needs another chance; the first has the keyframe's own.
    seed: takesSeed ? (first?.seed ?? 0) + wanted.take - 1 : null,
  };
  return written(asking, wanted, prompt, how, about);
};

const unknownId = ({ kind, id }: Wanted): Blocked =>
  blocked(
    "unknown-id",
    `There is no ${kind === "clip" ? "shot" : kind === "sheet" ? "bible entry" : "keyframe"} "${id}".`,
    "film status lists what there is.",
  );

/** What is a field of its own in a request, or belongs to nobody once there is one request a take. */
const ownFields = new Set(["model", "size", "n", "duration", "seed"]);

const fileRoles: Readonly<Record<ReferenceRole, ToolFileRole>> = {
  piece: "piece",
  character: "character",
  prop: "prop",
  place: "place",
  layout: "layout",
  style: "style",
  omni: "piece",
  "first-frame": "first-frame",
  "last-frame": "last-frame",
};

const written = (
  { by, hashes }: Asking,
  wanted: Wanted,
  first: Prompt,
  how: AskSize & { readonly seconds: number | null; readonly seed: number | null },
  about: unknown,
): Asked => {
  const files: ToolFile[] = [];
  for (const reference of first.references) {
    const file = fileOf(reference, hashes);
    if ("reason" in file) return file;
    files.push(file);
  }
  const prompt = wanted.changes.reduce(withChange, first);
  const settings = Object.fromEntries(
    Object.entries(prompt.settings).filter(([name]) => !ownFields.has(name)),
  );
  const { kind, id, take, changes } = wanted;
  const { maker, model } = by;
  const ingredients = {
    maker,
    model,
    version: requestVersion,
    prompt: prompt.text,
    files,
    ...how,
    settings,
    take,
  };
  return { kind: "request", request: { kind, id, ingredients, changes, about } };
};

const fileOf = (
  { file, role, label }: PromptReference,
  hashes: Asking["hashes"],
): ToolFile | Blocked => {
  const isFrame = role === "first-frame" || role === "last-frame";
  if (file === null) {
    return blocked(
      isFrame ? "no-keyframe" : "no-reference",
      `There is no picture yet for: ${label}.`,
      isFrame ? "Make the keyframe first: film shoot --only keyframes." : "Add it to the bible.",
    );
  }
  const sha256 = hashes.get(file);
  return sha256 === undefined
    ? blocked(
        isFrame ? "no-keyframe" : "no-reference",
        `public/${file} is not there, or is empty (${label}).`,
        "Put the file back, or take it out of the film's files.",
      )
    : { file, role: fileRoles[role], sha256, label };
};
