import { readFile } from "node:fs/promises";
import path from "node:path";
import { handTools } from "../../../src/prompts/worklist/hand-tools.ts";
import { promptTools, type PromptTool } from "../../../src/prompts/tools.ts";
import type { ToolRequest } from "../../../src/takes/tool-request.ts";
import { isMissing } from "../../store/is-missing.ts";
import { writeFileAtomic } from "../../store/write-file.ts";
import type { MakeContext, MakeOutcome, Provider } from "../provider.ts";

const isTool = (model: string): model is PromptTool => Object.hasOwn(promptTools, model);

/** Most pictures that a person is asked to hand over at once (Midjourney's slots, ChatGPT's limit). */
const mostReferences = 16;

/**
 * A person with a tool of their own. Its models are the tools' names. `make` writes what to do into the request's folder and
 * answers `waiting`; what comes back comes through the inbox, whenever it comes. Nothing is billed here.
 */
export const manualProvider: Provider = {
  name: "manual",
  models: Object.keys(promptTools),
  caps: (model) => {
    if (!isTool(model)) return null;
    const isClip = promptTools[model].makes === "shot";
    return {
      makes: isClip ? ["clip"] : ["keyframe", "sheet"],
      lastFrame: isClip,
      references: isClip ? 2 : mostReferences,
      seconds: isClip ? { shortest: 4, longest: 30 } : null,
    };
  },
  estimate: () => ({ usd: null, basis: "by hand: billed by the tool, not through this program" }),
  make: (request, context) => waitForHands(request, context),
  concurrency: 1,
};

const waitForHands = async (
  request: ToolRequest,
  { publicFolder, folder, signal }: MakeContext,
): Promise<MakeOutcome> => {
  if (signal.aborted) return { kind: "cancelled" };
  const { ingredients, kind, id } = request;
  const copies: string[] = [];
  for (const [index, { file, role }] of ingredients.files.entries()) {
    const copy = `${index + 1}-${role}${path.extname(file)}`;
    try {
      await writeFileAtomic(path.join(folder, copy), await readFile(path.join(publicFolder, file)));
    } catch (error) {
      if (!isMissing(error)) throw error;
      return {
        kind: "failed",
        reason: "no-reference",
        message: `public/${file} is not there; ${kind} ${id} cannot be asked for without it.`,
        hint: "Put it back, or take it out of the bible's references.",
        billed: "no",
        isJobOver: true,
      };
    }
    copies.push(copy);
  }
  await writeFileAtomic(path.join(folder, "prompt.txt"), ingredients.prompt);
  await writeFileAtomic(path.join(folder, "task.md"), taskText(request, copies));
  return {
    kind: "waiting",
    message: `Waiting for hands: ${path.join(folder, "task.md")} says what to do. What is made goes into the film's inbox/.`,
    job: null,
  };
};

const taskText = ({ kind, id, ingredients }: ToolRequest, copies: readonly string[]): string => {
  const { model, settings, files, width, height, seconds, prompt } = ingredients;
  const tool = isTool(model) ? handTools[model] : null;
  const answer = `${id}.${kind}.${model}.${kind === "clip" ? "mp4" : "png"}`;
  return [
    `# ${kind} ${id} · ${tool?.name.en ?? model}`,
    prompt,
    ...copies.map((copy, index) => `- \`${copy}\` ${files[index]?.label ?? ""}`),
    `${width}x${height}${seconds === null ? "" : `, ${seconds} s`}`,
    ...Object.entries(settings).map(([name, value]) => `- ${name}: ${value}`),
    ...(tool ? tool.steps.map(({ zh, en }, index) => `${index + 1}. ${zh}\n   ${en}`) : []),
    ...(tool ? [`${tool.refusal.zh}\n${tool.refusal.en}`] : []),
    `inbox/${answer}`,
    "",
  ].join("\n\n");
};
