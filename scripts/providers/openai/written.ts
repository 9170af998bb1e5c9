import type { MadeBy, MakeOutcome } from "../provider.ts";

/** What was paid and said on the way, whatever came of it. */
export type WritingRecord = {
  /** What the model answered, turn by turn, as it came. */
  readonly texts: readonly string[];
  readonly requestIds: readonly string[];
  /** Of all turns together by our price list; null where a turn's tokens are unknown. */
  readonly costInUsd: number | null;
  readonly source: MadeBy["source"];
};

/**
 * What came of asking for structured text. `written`: it fits the schema. `not-written`: it does not, even after one repair turn,
 * or there was none; `outcome` says why in the words of every provider.
 */
export type Written<T> = { readonly record: WritingRecord } & (
  | { readonly kind: "written"; readonly value: T }
  | {
      readonly kind: "not-written";
      readonly outcome: Exclude<MakeOutcome, { kind: "made" | "over-budget" }>;
    }
);
