import type { Song } from "../../src/film/film-file.ts";
import type { OpenFilm } from "../store/open-film.ts";
import type { Shell } from "../terminal/film-command.ts";
import { failed, type Cancelled, type Failure } from "../terminal/outcome.ts";
import { currentCut, cutStep } from "./cut-step.ts";
import type { CutSong } from "./plan-variants.ts";
import { lookForScore, scoreStep } from "./score-step.ts";

/** A song's score and cut as they are on disk; a failure when one is missing or older than what it is made from. */
export const cutOnDisk =
  ({ film, folder }: OpenFilm) =>
  async (song: Song): Promise<CutSong | Failure> => {
    const looked = await lookForScore(folder, song);
    if (looked.kind === "failed") return looked;
    const score = looked.current;
    const cut = score && (await currentCut({ film, folder, song, score }));
    if (score && cut) return { kind: "cut", score, cut };
    return failed(
      "not-current",
      `The ${score ? "cut" : "score"} of "${film.slug}" for the song "${song.id}" is missing or was made from something older.`,
      `Run "film make", or "film cut" first.`,
    );
  };

/** A song's score and cut, made where they are not current. */
export const cutMade =
  (shell: Shell, { film, folder }: OpenFilm) =>
  async (song: Song): Promise<CutSong | Failure | Cancelled> => {
    const scored = await scoreStep(shell, folder, song, false);
    if (scored.kind !== "scored") return scored;
    const cut = await cutStep({ film, folder, song, score: scored.score }, false);
    return cut.kind === "cut" ? { kind: "cut", score: scored.score, cut: cut.cut } : cut;
  };
