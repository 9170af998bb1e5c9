import type { z } from "zod";

/** A picture shown to the model, with the words that stand before it. */
export type ShownPicture = {
  readonly label: string;
  readonly mime: "image/png" | "image/jpeg" | "image/webp";
  readonly bytes: Uint8Array;
  /** `original` for what small parts of are looked at, such as a claw of a setting; it costs more. */
  readonly detail: "high" | "original";
};

/** What is asked for. */
export type WritingWish<S extends z.ZodType> = {
  readonly model: string;
  /** Of the schema, for the service: letters, digits, dashes. */
  readonly name: string;
  /** A strict object: every field required, `.nullable()` instead of `.optional()`, no records, no defaults. */
  readonly schema: S;
  /** Who the model is and what holds for every answer. */
  readonly instructions: string;
  readonly input: string;
  readonly pictures: readonly ShownPicture[];
  readonly effort: "low" | "medium" | "high";
  /** Reasoning included. */
  readonly maxOutputTokens: number;
  readonly signal: AbortSignal;
  readonly onState: (state: string) => void;
};
