import type { Language } from "../../src/film/text.ts";
import { handTools, stopRule } from "../../src/prompts/worklist/hand-tools.ts";
import { promptTools } from "../../src/prompts/tools.ts";
import type { TaskRecord } from "./task-file.ts";

const both = ({ zh, en }: { readonly zh: string; readonly en: string }): string =>
  `${zh}  \n  ${en}`;

const list = (lines: readonly string[], mark = "-"): string =>
  lines.map((line) => `${mark} ${line}`).join("\n");

/** `task.md`: one task as a page to read in any editor. */
export const taskMarkdown = (task: TaskRecord, inbox: string): string => {
  const { tool, language, ingredients, uploads, checks, number, kind, id } = task;
  const { name, steps, refusal } = handTools[tool];
  const uploadLines = uploads.map(
    ({ copy, label }) =>
      `${copy === null ? "(还没有这张图 / not made yet)" : `\`${copy}\``} ${label}`,
  );
  return [
    `# ${number}. ${id} · ${kind} · ${name.en}`,
    "## 提示词 / Prompt",
    "```\n" + ingredients.prompt + "\n```",
    `${characterCount(ingredients.prompt, tool, language)} (also in \`prompt.txt\`)`,
    "## 上传 / Hand over",
    uploads.length === 0 ? "不用上传 / nothing" : list(uploadLines, "1."),
    "## 步骤 / Steps",
    list(steps.map(both), "1."),
    "## 设置 / Settings",
    list(Object.entries(ingredients.settings).map(([field, value]) => `${field}: ${value}`)),
    "## 检查 / Checks",
    list(
      checks.zh.map((check, index) => both({ zh: check, en: checks.en[index] ?? "" })),
      "- [ ]",
    ),
    "## 适可而止 / When to stop",
    both(stopRule(tool)),
    "## 被拒时 / When it refuses",
    both(refusal),
    "## 交回 / Bring back",
    `\`${inbox}/${task.answer}\``,
    "",
  ].join("\n\n");
};

/** How long a prompt is, and how long its tool reads. */
export const characterCount = (
  prompt: string,
  tool: TaskRecord["tool"],
  language: Language,
): string => `${prompt.length} / ${promptTools[tool].limit[language]}`;
