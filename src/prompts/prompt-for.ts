import type { Film } from "../film/film.ts";
import type { Language } from "../film/text.ts";
import type { Lock } from "../takes/lock.ts";
import { gptImagePrompt } from "./gpt-image.ts";
import { midjourneyPrompt, type MidjourneyLinks } from "./midjourney.ts";
import type { Prompt } from "./prompt.ts";
import type { PromptTool } from "./tools.ts";
import { videoPrompt } from "./video.ts";

/** What a prompt is asked for. */
export type PromptWish = {
  /** A shot or a keyframe. Where both have this id, a picture is of the keyframe and a clip of the shot. */
  readonly id: string;
  readonly tool: PromptTool;
  readonly language: Language;
  readonly links: MidjourneyLinks;
  /** See {@link videoPrompt}. */
  readonly seconds: number | null;
  /** Most pictures that the model takes beside the words; null for as many as the tool takes. */
  readonly mostReferences: number | null;
};

/** A prompt, or why there is none. */
export type PromptAnswer =
  | {
      readonly kind: "prompt";
      readonly prompt: Prompt;
      /** The last keyframe of a shot that was asked as a picture: the prompt is of its first one. */
      readonly otherKeyframe: string | null;
    }
  | { readonly kind: "unknown-id" }
  /** A clip was asked of a keyframe; these shots use it. */
  | { readonly kind: "needs-shot"; readonly shots: readonly string[] };

/** The prompt of a shot or keyframe for one tool. */
export const promptFor = (film: Film, lock: Lock, wish: PromptWish): PromptAnswer => {
  const { id, tool, language, links, seconds } = wish;
  const { keyframes, shots } = film.storyboard;
  const shot = shots.find((candidate) => candidate.id === id);
  const own = keyframes.find((candidate) => candidate.id === id);
  switch (tool) {
    case "gpt-image":
    case "midjourney": {
      const keyframe = own ?? keyframes.find((candidate) => candidate.id === shot?.first);
      if (!keyframe) return { kind: "unknown-id" };
      const prompt =
        tool === "midjourney"
          ? midjourneyPrompt(film, keyframe, links)
          : gptImagePrompt(film, lock, keyframe, language, wish.mostReferences);
      return { kind: "prompt", prompt, otherKeyframe: own ? null : (shot?.last ?? null) };
    }
    case "seedance":
    case "runway":
    case "fal":
    case "dreamina":
    case "capcut": {
      const prompt = shot && videoPrompt(film, lock, shot, { tool, language, seconds });
      if (prompt) return { kind: "prompt", prompt, otherKeyframe: null };
      if (!own) return { kind: "unknown-id" };
      const users = shots.filter(({ first, last }) => first === id || last === id);
      return { kind: "needs-shot", shots: users.map((user) => user.id) };
    }
    default:
      return tool satisfies never;
  }
};
