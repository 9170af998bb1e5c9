import type { ToolRequest } from "../takes/tool-request.ts";
import { promptTools, type PromptTool } from "./tools.ts";

const isTool = (name: string): name is PromptTool => name in promptTools;

/**
 * The language that a maker's model is spoken to in. A tool worked by hand is the model itself (`dreamina`); of the services
 * Seedance's own is spoken to as Seedance, fal's endpoints as fal; every image model reads what `gpt-image` reads.
 */
export const toolOfMaker = (
  maker: string,
  model: string,
  kind: ToolRequest["kind"],
): PromptTool => {
  const isPicture = kind !== "clip";
  const own = isTool(model) ? model : isTool(maker) ? maker : null;
  if (own !== null && (promptTools[own].makes === "keyframe") === isPicture) return own;
  return isPicture ? "gpt-image" : "seedance";
};
