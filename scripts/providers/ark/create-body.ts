import type { ToolRequest } from "../../../src/takes/tool-request.ts";
import { dataUrl, type SentPicture } from "../service/reference-picture.ts";
import type { ArkSettings } from "./ark-settings.ts";

/** Roles of frames in Ark's words. */
const roles = { "first-frame": "first_frame", "last-frame": "last_frame" } as const;

/** The name under which a job can be found again when its creation was never answered. At most 64 characters. */
export const tagOf = (request: ToolRequest): string => `gr-${request.fingerprint.slice(0, 56)}`;

/** China's model names begin otherwise than the international ones. */
export const modelAt = (address: string, id: string): string =>
  /\.volces\.com/.test(address) ? `doubao-${id.replace(/^dreamina-/, "")}` : id;

/** The body of a job: words, frames, and the settings that the model knows. */
export const createBody = (
  request: ToolRequest,
  model: string,
  pictures: readonly SentPicture[],
  settings: ArkSettings,
): Record<string, unknown> => {
  const { files, prompt, seconds, seed } = request.ingredients;
  const frames = pictures.flatMap((picture, index) => {
    const role = files[index]?.role;
    return role === "first-frame" || role === "last-frame"
      ? [{ type: "image_url", image_url: { url: dataUrl(picture) }, role: roles[role] }]
      : [];
  });
  return {
    model,
    content: [{ type: "text", text: prompt }, ...frames],
    duration: seconds,
    ...(seed === null ? {} : { seed }),
    ...settings,
    safety_identifier: tagOf(request),
  };
};
