import type { Language } from "../film/text.ts";

type Tool = {
  /** What it makes: a picture of a keyframe, or a clip of a shot. */
  readonly makes: "keyframe" | "shot";
  /** Languages it is asked in, the better one first. */
  readonly languages: readonly [Language, ...Language[]];
  /** Longest text, in UTF-16 units, parameters included. */
  readonly limit: Readonly<Record<Language, number>>;
  /** Part of the limit kept free for what a retake asks for, so that the rest of its wording stays as it was. */
  readonly roomForChange: number;
};

/**
 * The tools that prompts are written for, and how long a text each of them reads.
 *
 * - `gpt-image`: 32,000 characters (OpenAI's OpenAPI, `/images/edits`).
 * - `seedance`: Ark advises at most 500 characters of Chinese; what is longer is read in parts only.
 * - `runway`: 1,000 UTF-16 units (`promptText`). `fal`: its Seedance endpoints read as Seedance does.
 * - `midjourney`: no published limit that matters; its models follow the first few dozen words best, so 1,200 is our choice.
 * - `dreamina`: 即梦 advises at most 400 characters of Chinese. `capcut`: its video maker runs on the same models.
 */
export const promptTools = {
  "gpt-image": {
    makes: "keyframe",
    languages: ["en", "zh"],
    limit: { zh: 32_000, en: 32_000 },
    roomForChange: 1000,
  },
  seedance: {
    makes: "shot",
    languages: ["en", "zh"],
    limit: { zh: 500, en: 1000 },
    roomForChange: 120,
  },
  runway: {
    makes: "shot",
    languages: ["en", "zh"],
    limit: { zh: 500, en: 1000 },
    roomForChange: 120,
  },
  fal: {
    makes: "shot",
    languages: ["en", "zh"],
    limit: { zh: 500, en: 1000 },
    roomForChange: 120,
  },
  midjourney: {
    makes: "keyframe",
    languages: ["en"],
    limit: { zh: 1200, en: 1200 },
    roomForChange: 100,
  },
  dreamina: {
    makes: "shot",
    languages: ["zh", "en"],
    limit: { zh: 400, en: 800 },
    roomForChange: 80,
  },
  capcut: {
    makes: "shot",
    languages: ["zh", "en"],
    limit: { zh: 400, en: 800 },
    roomForChange: 80,
  },
} as const satisfies Readonly<Record<string, Tool>>;

/** A key of {@link promptTools}. */
export type PromptTool = keyof typeof promptTools;

/** A tool that makes a clip between a first and a last frame. */
export type VideoTool = {
  [K in PromptTool]: (typeof promptTools)[K]["makes"] extends "shot" ? K : never;
}[PromptTool];
