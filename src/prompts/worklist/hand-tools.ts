import type { Text } from "../../film/text.ts";
import type { PromptTool } from "../tools.ts";

/** A tool as a person works with it in a browser window. */
export type HandTool = {
  readonly name: Text;
  /** What to do there, in order, after the prompt was copied. */
  readonly steps: readonly Text[];
  /** Results to ask for before choosing; a Midjourney grid counts as four. */
  readonly candidates: number;
  /** Rounds to spend on one task at most. */
  readonly rounds: number;
  /** What to do when the tool says no. */
  readonly refusal: Text;
};

const uploadFrames: Text = {
  zh: "把 first-frame 放进“首帧”，有 last-frame 就放进“尾帧”；不要同时放参考图",
  en: "Put first-frame into the start slot and last-frame, if there is one, into the end slot; no reference pictures beside them",
};
const setFields: Text = {
  zh: "按下面的设置填写，关掉声音和水印",
  en: "Set what is listed under settings; sound and watermark off",
};
const download: Text = {
  zh: "下载原文件（不要截屏），改成指定的文件名，放进收件夹",
  en: "Download the original (no screenshot), give it the name below, drop it into the inbox",
};
const facesRefused: Text = {
  zh: "不要原样再试。被当成真人脸：换一张侧脸或背影的关键帧，或换一个工具；被拦的词：换成看得见的说法。在此之前，影片仍用关键帧播放这个镜头。",
  en: "Never send the same thing again. Taken for a real person's face: use a keyframe from behind or in profile, or another tool. A word was refused: say what is seen instead. Until then the film plays this shot from its keyframes.",
};
const pictureRefused: Text = {
  zh: "不要原样再试。去掉它点名的词，换成看得见的特征；还不行就换一个工具。在此之前，影片仍用画室画的这一帧。",
  en: "Never send the same thing again. Take out the word it names and say what is seen instead; else another tool. Until then the film shows the atelier's drawing.",
};

const videoTool = (name: Text): HandTool => ({
  name,
  steps: [uploadFrames, setFields, download],
  candidates: 2,
  rounds: 3,
  refusal: facesRefused,
});

/** The tools of {@link PromptTool} as they are worked by hand. No tool is called by this program here: a person is. */
export const handTools = {
  midjourney: {
    name: { zh: "Midjourney", en: "Midjourney" },
    steps: [
      {
        zh: "有参考图时：omni 拖进 Omni Reference，style 拖进 Style Reference",
        en: "Where there are references: drag omni into Omni Reference, style into Style Reference",
      },
      {
        zh: "粘贴提示词，一次出四张；选最接近清单的一张，Upscale (Subtle)",
        en: "Paste the prompt; it makes four. Take the one nearest to the checks and upscale it (Subtle)",
      },
      download,
    ],
    candidates: 4,
    rounds: 3,
    refusal: pictureRefused,
  },
  "gpt-image": {
    name: { zh: "ChatGPT 图像", en: "ChatGPT images" },
    steps: [
      {
        zh: "按顺序上传参考图：提示词里的“图1”就是第一张",
        en: "Upload the references in order: Image 1 of the prompt is the first",
      },
      { zh: "粘贴提示词，要横幅 16:9", en: "Paste the prompt and ask for landscape, 16:9" },
      download,
    ],
    candidates: 2,
    rounds: 3,
    refusal: pictureRefused,
  },
  dreamina: videoTool({ zh: "即梦 Dreamina", en: "Dreamina (即梦)" }),
  capcut: videoTool({ zh: "剪映 CapCut", en: "CapCut (剪映)" }),
  seedance: videoTool({ zh: "Seedance", en: "Seedance" }),
  runway: videoTool({ zh: "Runway", en: "Runway" }),
  fal: videoTool({ zh: "fal", en: "fal" }),
} as const satisfies Readonly<Record<PromptTool, HandTool>>;

/** When to stop rolling: a bad take is not cured by luck. */
export const stopRule = (tool: PromptTool): Text => {
  const { candidates, rounds } = handTools[tool];
  return {
    zh: `每轮 ${candidates} 个，最多 ${rounds} 轮。每次重来只改一处。同一个毛病出现两次：不再重来，去 bible.yaml 里换一种说法。`,
    en: `${candidates} a round, ${rounds} rounds at most. Change one thing a round. The same flaw twice: stop, and word that feature of bible.yaml differently.`,
  };
};
