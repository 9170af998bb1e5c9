import type { Song } from "../../src/film/film-file.ts";
import { analyserVersion } from "../../src/score/analyser-version.ts";
import { scoreFileSchema, type ScoreFile } from "../../src/score/score-file.ts";
import { waveFileSchema } from "../../src/score/wave.ts";
import { songTrouble } from "../media/song-trouble.ts";
import type { FilmFolder } from "../store/film-folder.ts";
import { layOver, readOverrides, type SongOverrides } from "../store/read-overrides.ts";
import { hasCode } from "../store/has-code.ts";
import { isMissing } from "../store/is-missing.ts";
import { readJsonFile, writeJsonFile } from "../store/json-file.ts";
import { sha256OfFile } from "../store/sha256.ts";
import type { Shell } from "../terminal/film-command.ts";
import type { Cancelled, Failure } from "../terminal/outcome.ts";

/** The score of a film's song, and whether it had to be made. */
export type ScoreStep = {
  readonly kind: "scored";
  readonly state: "current" | "made";
  readonly score: ScoreFile;
};

/** What is known about a score on disk without hearing the song. `songHash` is the sha-256 of the song's bytes. */
export type ScoreOnDisk = {
  readonly kind: "looked";
  readonly songHash: string;
  /** What a person laid down over what is heard; null for nothing. */
  readonly overrides: SongOverrides | null;
  /** Null when there is none, or it is damaged, or it was made from another song, by another analyser or under other overrides. */
  readonly current: ScoreFile | null;
};

/** Compares the score on disk with the song it should be of. */
export const lookForScore = async (
  folder: FilmFolder,
  song: Song,
): Promise<ScoreOnDisk | Failure> => {
  const file = folder.inside(song.file);
  let songHash: string;
  try {
    songHash = await sha256OfFile(file);
  } catch (error) {
    if (isMissing(error)) return songTrouble.missing(file);
    if (hasCode(error, "EISDIR")) return songTrouble.folder(file);
    throw error;
  }
  const overrides = await readOverrides(folder, song.id);
  if (overrides.kind === "failed") return overrides;
  const laidDown = overrides.kind === "read" ? overrides : null;
  const read = await readJsonFile(folder.score(song.id), scoreFileSchema);
  const isCurrent =
    read.kind === "read" &&
    read.value.madeFrom.song === songHash &&
    read.value.madeFrom.analyser === analyserVersion &&
    read.value.madeFrom.overrides === (laidDown?.hash ?? null);
  return { kind: "looked", songHash, overrides: laidDown, current: isCurrent ? read.value : null };
};

/** Whether the song's wave is there, drawn from these bytes by this analyser. */
const hasWave = async (folder: FilmFolder, song: Song, songHash: string): Promise<boolean> => {
  const read = await readJsonFile(folder.wave(song.id), waveFileSchema);
  return (
    read.kind === "read" &&
    read.value.madeFrom.song === songHash &&
    read.value.madeFrom.analyser === analyserVersion
  );
};

/** Makes `score/<song>.json` and the wave beside it current: does nothing when it is, hears the song when it is not or when `force` is set. */
export const scoreStep = async (
  shell: Shell,
  folder: FilmFolder,
  song: Song,
  force: boolean,
): Promise<ScoreStep | Failure | Cancelled> => {
  const looked = await lookForScore(folder, song);
  if (looked.kind === "failed") return looked;
  const isDrawn = await hasWave(folder, song, looked.songHash);
  if (looked.current && isDrawn && !force)
    return { kind: "scored", state: "current", score: looked.current };
  shell.progress.step(`Hearing ${song.file}`);
  // Imported late: the analyser is large, and most commands never need it.
  const { hearSong } = await import("../media/hear-song.ts");
  const heard = await hearSong(folder.inside(song.file), shell.signal);
  shell.progress.end();
  if (heard.kind !== "heard") return heard;
  await writeJsonFile(folder.wave(song.id), waveFileSchema, {
    ...heard.wave,
    madeFrom: { song: looked.songHash, analyser: analyserVersion },
  });
  // Only its picture was missing: a score that stands is not written again.
  if (looked.current && !force) return { kind: "scored", state: "current", score: looked.current };
  const laid = layOver(heard.score, looked.overrides);
  if (laid.kind === "failed") return laid;
  const score = scoreFileSchema.parse({
    ...laid.score,
    madeFrom: {
      song: looked.songHash,
      analyser: analyserVersion,
      overrides: looked.overrides?.hash ?? null,
    },
  });
  await writeJsonFile(folder.score(song.id), scoreFileSchema, score);
  return { kind: "scored", state: "made", score };
};
