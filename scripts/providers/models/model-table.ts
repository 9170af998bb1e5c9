import type { Caps } from "../provider.ts";
import type { DeadModel, Model, Price } from "./model.ts";

/** Day on which prices, limits and ends in this file were last looked up. */
export const checkedOn = "2026-11-22";

const pictures = (references: number): Caps => ({
  makes: ["keyframe", "sheet"],
  lastFrame: false,
  references,
  seconds: null,
});

const clips = (shortest: number, longest: number, lastFrame: boolean): Caps => ({
  makes: ["clip"],
  lastFrame,
  references: 0,
  seconds: { shortest, longest },
});

/** OpenAI's image models: one price list for all (platform.openai.com/docs/pricing). */
const imageTokens: Price = { kind: "tokens", textIn: 5, imageIn: 8, cachedIn: 2, out: 30 };

const words = (textIn: number, out: number): Price => ({
  kind: "tokens",
  textIn,
  imageIn: textIn,
  cachedIn: textIn / 10,
  out,
});

const openaiImage = (id: string): Model => ({
  id,
  provider: "openai",
  caps: pictures(16),
  price: imageTokens,
  ends: null,
});

const openaiWords = (id: string, textIn: number, out: number): Model => ({
  id,
  provider: "openai",
  caps: null,
  price: words(textIn, out),
  ends: null,
});

/** Ark publishes no price per model that could be read; these are the highest that third parties name (2026-10-01). */
const seedance = (
  id: string,
  seconds: readonly [number, number],
  lastFrame: boolean,
  perMillion: number,
): Model => ({
  id,
  provider: "ark",
  caps: clips(seconds[0], seconds[1], lastFrame),
  price: { kind: "video-tokens", perMillion },
  ends: null,
});

const fal = (id: string, caps: Caps, price: Price): Model => ({
  id,
  provider: "fal",
  caps,
  price,
  ends: null,
});

/** Every model that can be asked for. A new one is a line here, and for fal a line in `fal/endpoints.ts`. */
export const models: readonly Model[] = [
  openaiImage("gpt-image-2-2026-04-21"),
  openaiImage("gpt-image-2"),
  openaiImage("gpt-image-2.5-sunburst"),
  openaiImage("gpt-image-2.5-flare"),
  openaiImage("gpt-image-2.6-sunburst"),
  openaiImage("gpt-image-2.6-flare"),
  { ...openaiImage("gpt-image-1.5"), ends: "2026-12-01" },
  { ...openaiImage("gpt-image-1-mini"), ends: "2026-12-01" },
  { ...openaiImage("chatgpt-image-latest"), ends: "2026-12-01" },
  openaiWords("gpt-6.1-sol", 2, 10),
  openaiWords("gpt-6.1-terra", 1, 5),
  openaiWords("gpt-6-luna", 0.1, 0.5),
  seedance("dreamina-seedance-2-5-260628", [4, 30], true, 7),
  seedance("dreamina-seedance-2-0-260128", [4, 15], true, 7.7),
  seedance("dreamina-seedance-2-0-fast-260128", [4, 15], true, 7.7),
  // It takes a last frame and does not keep to it (difference 35.9 of 255, an unrelated picture 39.0): so it has none.
  seedance("dreamina-seedance-2-0-mini-260615", [4, 15], false, 7.7),
  seedance("seedance-1-5-pro-251215", [4, 12], true, 2.5),
  seedance("seedance-1-0-pro-250528", [2, 12], true, 2.5),
  seedance("seedance-1-0-pro-fast-251015", [2, 12], false, 2.5),
  fal("fal-ai/kling-video/v3/pro/image-to-video", clips(3, 15, true), {
    kind: "second",
    usd: 0.112,
  }),
  fal("fal-ai/kling-video/v2.5-turbo/pro/image-to-video", clips(5, 10, true), {
    kind: "second",
    usd: 0.07,
  }),
  fal("fal-ai/veo3.1/first-last-frame-to-video", clips(4, 8, true), { kind: "second", usd: 0.2 }),
  fal("fal-ai/nano-banana-pro/edit", pictures(14), { kind: "picture", usd: 0.15 }),
  fal("fal-ai/bytedance/seedream/v4.5/edit", pictures(10), { kind: "picture", usd: 0.04 }),
];

/** What answers no more, and what does its work today. */
export const deadModels: readonly DeadModel[] = [
  { id: "sora-", ended: "2026-09-24", instead: "a Seedance model of ark" },
  { id: "dall-e-", ended: "2026-05-12", instead: "gpt-image-2-2026-04-21" },
  { id: "veo-3.1-", ended: "2026-10-22", instead: "fal-ai/veo3.1/first-last-frame-to-video" },
];

/** gpt-image-1 by its whole name: newer models begin with it. */
export const deadByName: readonly DeadModel[] = [
  { id: "gpt-image-1", ended: "2026-10-23", instead: "gpt-image-2-2026-04-21" },
];

/** What a film is made with unless somebody says otherwise. */
export const defaultModels = {
  "openai.write": "gpt-6.1-terra",
  "openai.script": "gpt-6.1-sol",
  "openai.judge": "gpt-6.1-sol",
  "openai.keyframe": "gpt-image-2-2026-04-21",
  "openai.sheet": "gpt-image-2-2026-04-21",
  "ark.clip": "dreamina-seedance-2-5-260628",
  "fal.keyframe": "fal-ai/nano-banana-pro/edit",
  "fal.sheet": "fal-ai/nano-banana-pro/edit",
  "fal.clip": "fal-ai/kling-video/v3/pro/image-to-video",
} as const;

/** A task that a model is chosen for: provider and work. */
export type ModelTask = keyof typeof defaultModels;
