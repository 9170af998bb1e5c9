import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import process from "node:process";
import { analyseScore } from "../../../src/score/analyse-score.ts";
import { decodeSong } from "../../media/decode-song.ts";
import { judgeClip, truthSchema, type Truth } from "./judged-clip.ts";
import type { Judged } from "./music-table.ts";

/** How a person names a set of songs with known beats. */
export const howToNameASet = `No songs with known beats were named, so hearing was not measured.
Name a folder with --music FOLDER or GEMINI_RING_MUSIC_SET: for every clip <id>.json with
{ id, subset, audio, duration, tempo, beats, downbeats?, sections?: [{ start }] }, and its sound beside it.`;

const truthsIn = async (folder: string): Promise<Truth[]> => {
  const files = (await readdir(folder)).filter((file) => file.endsWith(".json")).toSorted();
  return Promise.all(
    files.map(async (file) =>
      truthSchema.parse(JSON.parse(await readFile(path.join(folder, file), "utf8"))),
    ),
  );
};

const hear = async (file: string) => {
  const before = process.cpuUsage();
  const song = await decodeSong(file, new AbortController().signal);
  if (song.kind !== "decoded") throw new Error(`${file}: ${JSON.stringify(song)}`);
  const score = analyseScore(song.samples, song.sampleRate);
  const { user, system } = process.cpuUsage(before);
  return { score, cpuSeconds: (user + system) / 1e6 };
};

/**
 * Hears every clip of a folder and judges it. Processor time is this process's: reading the sound that ffmpeg decodes, and the
 * analysis; not ffmpeg itself.
 */
export const musicBench = async (
  folder: string,
  say: (text: string) => void,
): Promise<readonly Judged[]> => {
  const judged: Judged[] = [];
  for (const truth of await truthsIn(folder)) {
    say(`Hearing ${truth.id} ...`);
    const { score, cpuSeconds } = await hear(path.join(folder, truth.audio));
    judged.push({ truth, figures: judgeClip(truth, score, cpuSeconds) });
  }
  return judged;
};
