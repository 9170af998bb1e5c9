import { promptTools } from "../../src/prompts/tools.ts";
import { handTools, stopRule } from "../../src/prompts/worklist/hand-tools.ts";
import type { Text } from "../../src/film/text.ts";
import { bilingual, copyButton, escapeHtml, linkTo } from "../pages/html.ts";
import type { Thumbnails } from "../pages/thumbnails.ts";
import { fingerprintOf } from "./task-file.ts";
import type { StatedTask } from "./task-state.ts";

const states: Readonly<Record<StatedTask["state"], Text>> = {
  open: { zh: "待做", en: "to do" },
  waits: { zh: "等待", en: "waits" },
  changed: { zh: "要求已变", en: "asked anew" },
  done: { zh: "已收", en: "done" },
};

/** What a card is drawn with besides its task. */
export type CardContext = {
  readonly thumbnails: Thumbnails;
  /** What is said of the shot or the keyframe, in the storyboard's words. */
  readonly about: Text;
  /** The inbox, as a person finds it. */
  readonly inbox: string;
  /** What is other than when it was last written down. */
  readonly changes: readonly string[];
};

/** One task as an element that opens: its picture and state, and inside it everything to do it with. */
export const taskCard = (stated: StatedTask, context: CardContext): string => {
  const { task, state } = stated;
  const { thumbnails, about } = context;
  const number = String(task.number).padStart(2, "0");
  return `<details class="task ${state}" data-state="${state}" id="${escapeHtml(task.name)}">
<summary><span class="number">${number}</span>
<span class="strip">${picturesOf(stated)
    .map((file) => thumbnails.show(file, task.id))
    .join("")}</span>
<span class="title"><b>${escapeHtml(task.id)}</b> <span class="say">${bilingual(about)}</span></span>
<span class="state">${bilingual(stateWords(stated))}</span></summary>
<div class="body"><div>
${promptPart(stated, context)}
${uploadsPart(stated, thumbnails)}
${part({ zh: "步骤", en: "In the tool" }, `<ol class="plain">${handTools[task.tool].steps.map((step) => `<li>${bilingual(step)}</li>`).join("")}</ol>`)}
</div><div>
${settingsPart(stated)}
${checksPart(stated)}
${part({ zh: "适可而止", en: "When to stop" }, bilingual(stopRule(task.tool)))}
${part({ zh: "被拒时", en: "When it refuses" }, bilingual(handTools[task.tool].refusal))}
<div class="bring">${bilingual({ zh: "存成", en: "Save it as" })} <code>${escapeHtml(task.answer)}</code>
${copyButton(task.answer, { zh: "复制文件名", en: "Copy name" })}
<span class="say">${bilingual({ zh: "放进", en: "into" })} <code>${escapeHtml(context.inbox)}</code></span></div>
</div></div></details>`;
};

/** The pictures that stand for a task: what a keyframe is to look like, or the frames a clip goes between. */
export const picturesOf = ({ task }: StatedTask): readonly (string | null)[] => {
  if (task.kind === "keyframe") return [task.look];
  const frames = task.ingredients.files.map(({ file }) => file);
  return frames.length === 0 ? [null] : frames;
};

const part = (heading: Text, body: string): string => `<h3>${bilingual(heading)}</h3>${body}`;

const stateWords = ({ state, waitsFor, takes }: StatedTask): Text => {
  const { zh, en } = states[state];
  const detail =
    state === "waits"
      ? waitsFor.join(", ")
      : state === "open"
        ? ""
        : takes.map((take) => `#${take}`).join(" ");
  return { zh: `${zh} ${detail}`.trim(), en: `${en} ${detail}`.trim() };
};

const promptPart = ({ task }: StatedTask, { changes }: CardContext): string => {
  const { ingredients, tool, language, omitted } = task;
  const changed =
    changes.length === 0
      ? ""
      : `<p class="warn">${bilingual({ zh: `与上次不同：${changes.join("、")}`, en: `Other than last time: ${changes.join(", ")}` })}</p>`;
  const left =
    omitted.length === 0
      ? ""
      : `<p class="say">${bilingual({ zh: "因为太长而省去：", en: "Left out for its length: " })}${escapeHtml(omitted.join("; "))}</p>`;
  const name = handTools[tool].name;
  return `${part({ zh: `提示词 · ${name.zh}`, en: `Prompt for ${name.en}` }, "")}${changed}
<pre class="prompt" lang="${language}">${escapeHtml(ingredients.prompt)}</pre>
<div class="under"><span>${ingredients.prompt.length} / ${promptTools[tool].limit[language]}</span>${copyButton(ingredients.prompt, { zh: "复制提示词", en: "Copy prompt" })}</div>${left}`;
};

const uploadsPart = ({ task }: StatedTask, thumbnails: Thumbnails): string => {
  if (task.uploads.length === 0) return "";
  const missing = { zh: "这张图还没有", en: "not made yet" };
  const items = task.uploads.map(({ copy, label }) => {
    const number =
      copy === null
        ? -1
        : task.uploads.filter((one) => one.copy !== null).findIndex((one) => one.copy === copy);
    const file = task.ingredients.files[number]?.file ?? null;
    const name =
      copy === null
        ? `<span class="warn">${bilingual(missing)}</span>`
        : `<a href="${linkTo(`${task.folder}/${copy}`)}" download>${escapeHtml(copy)}</a>`;
    return `<li>${thumbnails.show(file, label)}${name}<small>${escapeHtml(label)}</small></li>`;
  });
  return part(
    { zh: "按顺序上传", en: "Hand over, in this order" },
    `<ul class="uploads">${items.join("")}</ul>`,
  );
};

const settingsPart = ({ task }: StatedTask): string => {
  const rows = Object.entries(task.ingredients.settings).map(
    ([name, value]) => `<dt>${escapeHtml(name)}</dt><dd>${escapeHtml(String(value))}</dd>`,
  );
  const { seconds } = task.ingredients;
  const length =
    seconds === null
      ? ""
      : `<p class="say">${bilingual({ zh: `影片里用到其中 ${seconds.toFixed(2)} 秒`, en: `The film uses ${seconds.toFixed(2)} s of it` })}</p>`;
  return part({ zh: "设置", en: "Settings" }, `<dl>${rows.join("")}</dl>${length}`);
};

/** Ticks belong to one wording of the request: when it changes, they begin anew. */
const checksPart = ({ task }: StatedTask): string => {
  const key = `${task.name} ${fingerprintOf(task, 1).slice(0, 12)}`;
  const items = task.checks.zh.map(
    (zh, index) =>
      `<li><label><input type="checkbox"><span>${bilingual({ zh, en: task.checks.en[index] ?? zh })}</span></label></li>`,
  );
  return part(
    { zh: "收下之前检查", en: "Check before you take it" },
    `<ul class="checks" data-key="${escapeHtml(key)}">${items.join("")}</ul>`,
  );
};
