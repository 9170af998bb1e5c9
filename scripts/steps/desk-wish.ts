import type { Cut } from "../../src/cut/cut.ts";
import type { Film } from "../../src/film/film.ts";
import type { Caps as MoneyCaps } from "../../src/takes/money.ts";
import type { ToolRequest } from "../../src/takes/tool-request.ts";
import type { Provider } from "../providers/provider.ts";
import type { FilmFolder } from "../store/film-folder.ts";

/** What is asked of one provider. */
export type DeskWish = {
  readonly film: Film;
  readonly folder: FilmFolder;
  readonly cut: Cut;
  readonly provider: Provider;
  /** What is to be made, in this order, and by which of its models. */
  readonly models: readonly { readonly kind: ToolRequest["kind"]; readonly model: string }[];
  /** Shots, keyframes and bible entries that were named; null for all. What is named is made though it is stale. */
  readonly ids: readonly string[] | null;
  /** Make what is stale, too. */
  readonly stale: boolean;
  /** Take everything named once more, whatever there is. */
  readonly retake: boolean;
  /** Takes there shall be of each, rejected ones not counted. */
  readonly candidates: number;
  /** Ask once more where nobody can know whether the first time was paid. */
  readonly payAgain: boolean;
  readonly money: {
    readonly caps: MoneyCaps;
    /** More than this in one step is asked about first. USD; null for never. */
    readonly askAboveInUsd: number | null;
    /** What a request may cost where the service cannot say beforehand. USD. */
    readonly priceInUsd: number | null;
    /** The question was answered beforehand. */
    readonly isAgreed: boolean;
  };
  readonly isDryRun: boolean;
  /** Requests under way at once; null for as many as the provider allows. */
  readonly concurrency: number | null;
};

/**
 * What became of one thing that was wanted. `kept`: another tool's take stands there. `stale`: so does an old one, which is not
 * made anew unasked. `unknown`: asked, and nobody can know whether it was paid. `rewrite`: the same flaw came twice.
 */
export type DeskRow = {
  readonly kind: ToolRequest["kind"];
  readonly id: string;
  readonly take: number | null;
  readonly outcome:
    | "made"
    | "current"
    | "kept"
    | "stale"
    | "to-make"
    | "waiting"
    | "refused"
    | "failed"
    | "unknown"
    | "over-budget"
    | "blocked"
    | "rewrite"
    | "stopped";
  /** What it cost; of `to-make` what it is expected to. Null where nobody says. */
  readonly usd: number | null;
  readonly seconds: number;
  readonly note: string;
};
