import type { CutShot } from "../../src/cut/cut.ts";
import { frameLimits, type FrameMatch } from "../../src/takes/identity/frame-likeness.ts";
import { fewestLines, shapeTrouble, type Size } from "../../src/takes/identity/shape-of-picture.ts";
import type { TaskRecord } from "../worklist/task-file.ts";
import { refusal, type Refusal } from "./refusal.ts";

const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b));

/** Why a file of this size cannot be the answer to a task; null when it can. */
export const sizeRefusal = (came: Size, task: TaskRecord): Refusal | null => {
  const asked = { width: task.ingredients.width, height: task.ingredients.height };
  const size = `${came.width}x${came.height}`;
  switch (shapeTrouble(came, asked)) {
    case null:
      return null;
    case "wrong-ratio": {
      const unit = divisor(asked.width, asked.height);
      const want = `${asked.width / unit}:${asked.height / unit}`;
      return refusal(
        "wrong-ratio",
        {
          zh: `画面是 ${size}，要的是 ${want} 的比例。`,
          en: `It is ${size}; the film is composed for ${want}.`,
        },
        {
          zh: "在工具里选对比例再做一次；裁切会丢掉构图。",
          en: "Make it again with that ratio set in the tool; cropping would lose the composition.",
        },
      );
    }
    case "too-small":
      return refusal(
        "too-small",
        {
          zh: `画面是 ${size}，至少要 ${fewestLines} 行。`,
          en: `It is ${size}; at least ${fewestLines} lines are needed.`,
        },
        { zh: "下载原图，不要缩略图。", en: "Download the original, not its preview." },
      );
  }
};

/** Why a clip of this length cannot fill its shot; null when it can, or while there is no cut. */
export const lengthRefusal = (
  frames: number,
  shot: CutShot | null,
  fps: number,
): Refusal | null => {
  if (!shot || frames >= shot.durationInFrames - 1) return null;
  const [has, needs] = [frames / fps, shot.durationInFrames / fps].map((seconds) =>
    seconds.toFixed(2),
  );
  return refusal(
    "too-short",
    {
      zh: `有 ${has} 秒，这个镜头要 ${needs} 秒。`,
      en: `It lasts ${has} s; the shot takes ${needs} s.`,
    },
    {
      zh: "做长一些再放；更短的会停在最后一帧。",
      en: "Make it longer: a shorter one would freeze on its last frame.",
    },
  );
};

/** Why a clip that does not begin or end on its keyframes is not taken; null when it does, or drifts only a little. */
export const frameRefusal = (
  matches: { readonly first: FrameMatch | null; readonly last: FrameMatch | null },
  { id }: TaskRecord,
): Refusal | null => {
  const why = (end: "first" | "last", difference: number) =>
    refusal(
      `${end}-frame`,
      {
        zh: `${end === "first" ? "第一帧" : "最后一帧"}和关键帧差 ${difference}（${frameLimits.honoured} 以内算一致，${frameLimits.unrelated} 以上算无关），不是镜头 ${id} 的。`,
        en: `Its ${end} frame lies ${difference} from the keyframe (up to ${frameLimits.honoured} it is the same, from ${frameLimits.unrelated} on it has nothing to do with it): it does not belong to shot ${id}.`,
      },
      {
        zh: "检查是不是放错了镜头，或者首尾帧没有传上去；看过仍要用它：film inbox --trust。",
        en: "See whether it is another shot's, or the frames were not handed over. To take it all the same: film inbox --trust.",
      },
    );
  const { first, last } = matches;
  if (first?.verdict === "unrelated") return why("first", first.difference);
  return last?.verdict === "unrelated" ? why("last", last.difference) : null;
};
