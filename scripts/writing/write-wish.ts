import type { WritingStep } from "../../src/film/writing/written-file.ts";

/** What `film write` is asked for. */
export type WriteWish = {
  readonly slug: string;
  /** One step alone, written anew whatever stands; null for all that is missing. */
  readonly only: WritingStep | null;
  /** Write anew what was written from another treatment, song or bible, too. */
  readonly stale: boolean;
  /** A model of one's own; null for the film's or today's good one. */
  readonly model: string | null;
  /** About how many shots; null lets the song say. */
  readonly shots: number | null;
  /** Most that this run may spend, USD; null for the film's limit. */
  readonly budget: number | null;
  readonly payAgain: boolean;
  readonly isAgreed: boolean;
  readonly isDryRun: boolean;
};

/** What became of one step. `stale`: it was written from other words, and is not written anew unasked. */
export type WriteRow = {
  readonly step: WritingStep;
  readonly outcome:
    | "written"
    | "current"
    | "stale"
    | "to-write"
    | "refused"
    | "failed"
    | "unknown"
    | "over-budget"
    | "stopped"
    | "not-reached";
  readonly usd: number | null;
  readonly note: string;
  /** Entries, as `shots/ring-hero`. */
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly dropped: readonly string[];
  /** What is a person's and stayed: `shots/ring-hero.caption`, or a whole entry. */
  readonly kept: readonly string[];
};

/** What came of all steps. */
export type WriteStep = {
  readonly kind: "wrote";
  readonly rows: readonly WriteRow[];
  readonly spentInUsd: number;
  readonly limitInUsd: number | null;
};
