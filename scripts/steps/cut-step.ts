import { cutFileSchema, type CutFile } from "../../src/cut/cut.ts";
import { planCut } from "../../src/cut/plan-cut.ts";
import { compromisesOfCut } from "../../src/cut/compromises.ts";
import { plannedShots } from "../../src/cut/planned-shot.ts";
import { plannerVersion } from "../../src/cut/planner-version.ts";
import type { Footage } from "../../src/cut/footage.ts";
import type { Film } from "../../src/film/film.ts";
import type { Song } from "../../src/film/film-file.ts";
import type { Lyrics } from "../../src/score/lyrics/lyrics.ts";
import type { ScoreFile } from "../../src/score/score-file.ts";
import { footageOf } from "../../src/takes/footage-of.ts";
import { readLyrics } from "../media/read-lyrics.ts";
import type { FilmFolder } from "../store/film-folder.ts";
import { readJsonFile, writeJsonFile } from "../store/json-file.ts";
import { readTakes } from "../store/read-takes.ts";
import { sha256OfData } from "../store/sha256.ts";
import { failed, type Failure } from "../terminal/outcome.ts";

/** The cut of a film to a song, whether it had to be made, and the wishes that could not be kept. */
export type CutStep = {
  readonly kind: "cut";
  readonly state: "current" | "made";
  readonly cut: CutFile;
  readonly compromises: readonly string[];
};

/** What is cut: a film, one of its songs and the song's score. */
export type CutInput = {
  readonly film: Film;
  readonly folder: FilmFolder;
  readonly song: Song;
  readonly score: ScoreFile;
};

/** What a cut is planned from besides film and score. */
type Also = { readonly footage: Footage; readonly lyrics: Lyrics };

const alsoOf = async ({ folder, song }: CutInput): Promise<Also | Failure> => {
  const lock = await readTakes(folder.lock);
  if ("kind" in lock) return lock;
  const read = song.lyrics === null ? null : await readLyrics(folder.inside(song.lyrics.file));
  if (read?.kind === "failed") return read;
  return { footage: footageOf(lock), lyrics: read?.lyrics ?? [] };
};

/**
 * Fingerprints of what a cut is planned from: a caption that is edited moves no cut. Where the score came from does not matter, only what it says of time and force:
 * how loud the file is (measured in pieces as they come, so its last digit may differ from run to run) moves no cut.
 */
const madeFrom = ({ film, score }: CutInput, also: Also): CutFile["madeFrom"] => {
  const { madeFrom: _, loudness: __, ...heard } = score;
  return {
    storyboard: sha256OfData(plannedShots(film.storyboard)),
    score: sha256OfData(heard),
    planner: plannerVersion,
    wishes: sha256OfData({ cutting: film.film.cutting, ...also }),
  };
};

const currentOf = async (input: CutInput, also: Also): Promise<CutFile | null> => {
  const read = await readJsonFile(input.folder.cut(input.song.id), cutFileSchema);
  if (read.kind !== "read") return null;
  const from = madeFrom(input, also);
  const isCurrent =
    read.value.madeFrom.storyboard === from.storyboard &&
    read.value.madeFrom.score === from.score &&
    read.value.madeFrom.planner === from.planner &&
    read.value.madeFrom.wishes === from.wishes &&
    read.value.fps === input.film.film.fps &&
    read.value.song === input.song.id;
  return isCurrent ? read.value : null;
};

/**
 * The cut on disk when it was planned from this storyboard, this score, these chosen clips and these lyrics at this frame rate; null
 * otherwise, and when `takes.json` or the lyrics cannot be read.
 */
export const currentCut = async (input: CutInput): Promise<CutFile | null> => {
  const also = await alsoOf(input);
  return "kind" in also ? null : currentOf(input, also);
};

/** Makes `cuts/<song>.json` current: does nothing when it is, plans the cut when it is not or when `force` is set. */
export const cutStep = async (input: CutInput, force: boolean): Promise<CutStep | Failure> => {
  const also = await alsoOf(input);
  if ("kind" in also) return also;
  const current = force ? null : await currentOf(input, also);
  const { film, song, score } = input;
  if (current) {
    const compromises = compromisesOfCut(film, score, current);
    return { kind: "cut", state: "current", cut: current, compromises };
  }
  const plan = planCut({ film, song: song.id, score, ...also });
  if (plan.kind === "infeasible") return failed("infeasible", plan.message, plan.hint);
  const cut = cutFileSchema.parse({ ...plan.cut, madeFrom: madeFrom(input, also) });
  await writeJsonFile(input.folder.cut(song.id), cutFileSchema, cut);
  return { kind: "cut", state: "made", cut, compromises: plan.compromises };
};
