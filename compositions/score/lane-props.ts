import type { StagedFilm } from "../../src/deliver/staged-film.ts";
import type { ScoreSheet } from "../load/score-sheet.ts";

/** What every lane is drawn from. `now` is in seconds. */
export type LaneProps = {
  readonly staged: StagedFilm;
  readonly sheet: ScoreSheet;
  readonly now: number;
};
