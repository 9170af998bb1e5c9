import type { Score } from "../../src/score/score.ts";
import type { Wave } from "../../src/score/wave.ts";

/** What was heard in a song; `wave` is null where only its picture is missing. */
export type ScoreSheet = { readonly score: Score; readonly wave: Wave | null };
