import path from "node:path";
import { frameMatch, type FrameMatch } from "../../src/takes/identity/frame-likeness.ts";
import {
  chooseLikely,
  likeness,
  likelyEnough,
  type Likely,
} from "../../src/takes/identity/likeness.ts";
import type { Pixels } from "../../src/takes/identity/pixels.ts";
import { matchName } from "../../src/prompts/worklist/match-name.ts";
import type { TaskRecord } from "../worklist/task-file.ts";
import type { ClipLook } from "./look-at-clip.ts";
import type { PictureLook } from "./look-at-picture.ts";
import { refusal, type Refusal } from "./refusal.ts";

/** The task that a file answers, and how that was found. */
export type Matched = {
  readonly kind: "matched";
  readonly task: TaskRecord;
  readonly by: "name" | "loose name" | "likeness";
};

/** Small pictures of a film's keyframes by their path inside `public/`; null where one cannot be read. */
export type KnownPictures = (file: string) => Promise<Pixels | null>;

/** Finds what a file answers: by its name, else by what it shows. */
export const matchArrival = async (
  file: string,
  look: PictureLook | ClipLook,
  tasks: readonly TaskRecord[],
  picture: KnownPictures,
): Promise<Matched | Refusal> => {
  const kind = look.kind === "clip" ? "clip" : "keyframe";
  const named = matchName(path.basename(file), kind, tasks);
  if (named.kind === "one") {
    if (named.task.kind !== kind) return wrongKind(named.task);
    return { kind: "matched", task: named.task, by: named.isExact ? "name" : "loose name" };
  }
  const able = named.kind === "several" ? named.tasks : tasks.filter((task) => task.kind === kind);
  const likely = await Promise.all(
    able.map(async (of) => ({ of, likeness: await likenessTo(look, of, picture) })),
  );
  const choice = chooseLikely(likely);
  if ("chosen" in choice) return { kind: "matched", task: choice.chosen, by: "likeness" };
  if (named.kind === "several") return several(named.tasks);
  return choice.between.length > 1
    ? several(choice.between.map(({ of }) => of))
    : nobodyAsked(tasks, likely);
};

/** How a clip's ends keep to the keyframes that were handed over for it; null where there was none. */
export const frameMatches = async (
  look: ClipLook,
  task: TaskRecord,
  picture: KnownPictures,
): Promise<{ readonly first: FrameMatch | null; readonly last: FrameMatch | null }> => {
  const against = async (role: string, frame: Pixels | undefined) => {
    const file = task.ingredients.files.find((one) => one.role === role)?.file;
    const keyframe = file === undefined ? null : await picture(file);
    return keyframe && frame ? frameMatch(frame, keyframe) : null;
  };
  return {
    first: await against("first-frame", look.frames[0]),
    last: await against("last-frame", look.frames.at(-1)),
  };
};

const likenessTo = async (
  look: PictureLook | ClipLook,
  task: TaskRecord,
  picture: KnownPictures,
): Promise<number> => {
  if (look.kind === "picture") {
    const drawn = task.look === null ? null : await picture(task.look);
    return drawn ? likeness(look.pixels, drawn) : 0;
  }
  const ends = await Promise.all(
    task.ingredients.files.map(async ({ file, role }) => {
      const keyframe = await picture(file);
      const frame = role === "last-frame" ? look.frames.at(-1) : look.frames[0];
      return keyframe && frame ? likeness(frame, keyframe) : 0;
    }),
  );
  return ends.length === 0 ? 0 : ends.reduce((sum, one) => sum + one, 0) / ends.length;
};

const wrongKind = ({ kind, answer }: TaskRecord): Refusal =>
  refusal(
    "wrong-kind",
    kind === "clip"
      ? {
          zh: "这个名字要的是镜头，来的是一张图。",
          en: "That name asks for a clip, and a picture came.",
        }
      : {
          zh: "这个名字要的是画面，来的是视频。",
          en: "That name asks for a picture, and a clip came.",
        },
    { zh: `要的是 ${answer}。`, en: `What is asked for is ${answer}.` },
  );

const several = (tasks: readonly TaskRecord[]): Refusal => {
  const names = tasks
    .slice(0, 6)
    .map(({ answer }) => answer)
    .join(", ");
  return refusal(
    "several",
    { zh: `分不清是哪一个：${names}。`, en: `It could be any of these: ${names}.` },
    { zh: "改成其中一个名字，再放进收件夹。", en: "Give it one of these names and drop it again." },
  );
};

const nobodyAsked = (
  tasks: readonly TaskRecord[],
  likely: readonly Likely<TaskRecord>[],
): Refusal => {
  const nearest = likely.toSorted((a, b) => b.likeness - a.likeness)[0];
  const example = (nearest && nearest.likeness > 0 ? nearest.of : tasks[0])?.answer ?? "";
  const how = nearest ? ` (${nearest.likeness.toFixed(2)}; ${likelyEnough.least})` : "";
  return refusal(
    "nobody-asked",
    {
      zh: `工作单里没有这个名字，也不像任何要的画面${how}。`,
      en: `No task of the worklist has that name, and it looks like nothing that was asked for${how}.`,
    },
    {
      zh: `照工作单上的文件名改名，例如 ${example}；别的工具先运行 film worklist --tool。`,
      en: `Give it the file name that the worklist says, such as ${example}; for another tool run film worklist --tool first.`,
    },
  );
};
