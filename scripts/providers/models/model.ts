import type { Caps } from "../provider.ts";

/** What a model's work costs, in USD. Services bill what they measured: these are for the estimate, and for sums of tokens. */
export type Price =
  /** Per million tokens, in and out; a picture is billed by its tokens too. */
  | {
      readonly kind: "tokens";
      readonly textIn: number;
      readonly imageIn: number;
      readonly cachedIn: number;
      readonly out: number;
    }
  /** Per million tokens of video: width x height x 24 x seconds / 1024. */
  | { readonly kind: "video-tokens"; readonly perMillion: number }
  | { readonly kind: "second"; readonly usd: number }
  | { readonly kind: "picture"; readonly usd: number };

/** A model that can be asked for. */
export type Model = {
  readonly id: string;
  readonly provider: "openai" | "ark" | "fal";
  /** Null for models that write and judge. */
  readonly caps: Caps | null;
  readonly price: Price;
  /** Day after which it answers no more, as the service announced; null where nothing is announced. */
  readonly ends: string | null;
};

/** A model that answers no more. */
export type DeadModel = {
  /** Beginning of the ids it was called by. */
  readonly id: string;
  readonly ended: string;
  readonly instead: string;
};
