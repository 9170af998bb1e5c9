import type { Text } from "../film/text.ts";
import type { VideoTool } from "./tools.ts";

type Wish = { readonly seconds: number; readonly seed: number; readonly hasLast: boolean };

/** How one video tool calls the two frames, and what it is set to. */
type Dialect = {
  readonly frameLabels: { readonly first: Text; readonly last: Text };
  readonly settings: (wish: Wish) => Readonly<Record<string, string | number | boolean>>;
};

/** Seedance 2.5 makes 4 to 30 whole seconds; a shorter shot is a part of its clip. */
const wholeSeconds = (seconds: number): number => Math.min(30, Math.max(4, seconds));

const framesOf = (first: string, last: string) => ({
  first: { zh: `首帧（${first}）`, en: `first frame (${first})` },
  last: { zh: `尾帧（${last}）`, en: `last frame (${last})` },
});

/**
 * The video tools. Models and fields as of November 2026 (BytePlus ModelArk, Runway SDK, fal): a model is named here as a
 * default, the provider's own settings go before it. With frames Seedance 2.5 wants `ratio: adaptive`.
 */
export const videoDialects = {
  seedance: {
    frameLabels: framesOf("role first_frame", "role last_frame"),
    settings: ({ seconds, seed }) => ({
      model: "dreamina-seedance-2-5-260628",
      ratio: "adaptive",
      resolution: "720p",
      duration: wholeSeconds(seconds),
      seed,
      watermark: false,
      generate_audio: false,
      return_last_frame: true,
    }),
  },
  runway: {
    frameLabels: framesOf("promptImage, position first", "promptImage, position last"),
    settings: ({ seconds }) => ({
      model: "seedance2_5",
      ratio: "1280:720",
      duration: wholeSeconds(seconds),
    }),
  },
  fal: {
    frameLabels: framesOf("image_url", "end_image_url"),
    settings: ({ seconds, seed }) => ({
      resolution: "720p",
      duration: wholeSeconds(seconds),
      seed,
    }),
  },
  dreamina: {
    frameLabels: framesOf("Start frame", "End frame"),
    settings: ({ seconds, hasLast }) => ({
      mode: hasLast ? "首尾帧 Start & End Frame" : "首帧 Start Frame",
      model: "Seedance 2.5",
      ratio: "16:9",
      resolution: "720p",
      duration: wholeSeconds(seconds),
      audio: false,
    }),
  },
  capcut: {
    frameLabels: framesOf("Start frame", "End frame"),
    settings: ({ seconds, hasLast }) => ({
      mode: hasLast ? "首尾帧 First & last frame" : "首帧 First frame",
      ratio: "16:9",
      resolution: "720p",
      duration: wholeSeconds(seconds),
      audio: false,
    }),
  },
} as const satisfies Readonly<Record<VideoTool, Dialect>>;
