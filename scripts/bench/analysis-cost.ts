import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { z } from "zod";
import { wavFile } from "../media/wav-file.ts";
import { drumBeat, testRate } from "../testing/signals.ts";
import { filmAt } from "./film-at.ts";

/** What hearing a song costs, decoding included. */
export type AnalysisCost = {
  readonly minutes: number;
  /** Of the whole machine, a minute of song. */
  readonly cpuSecondsPerMinute: number;
  /** The same less what a command costs that hears nothing. */
  readonly withoutStartUp: number;
  readonly memoryInMb: number;
};

/** Lengths of the synthetic songs that are heard beside the film's own, in minutes. */
const longSongs = [12, 60] as const;

const heardSchema = z.object({ durationInSeconds: z.number() });

/** Hears a song, then long synthetic ones: drums over a bass, mono, {@link testRate}. */
export const analysisCosts = async (
  song: string,
  say: (text: string) => void,
): Promise<readonly AnalysisCost[]> => {
  const film = filmAt();
  const folder = await mkdtemp(path.join(tmpdir(), "film-bench-analysis-"));
  const long = path.join(folder, "long.wav");
  const idle = await film("score", "--help");
  const hear = async (audio: string): Promise<AnalysisCost> => {
    const heard = await film("score", "--audio", audio, "--json");
    const minutes = heardSchema.parse(JSON.parse(heard.stdout)).durationInSeconds / 60;
    return {
      minutes,
      cpuSecondsPerMinute: heard.cpuInSeconds / minutes,
      withoutStartUp: (heard.cpuInSeconds - idle.cpuInSeconds) / minutes,
      memoryInMb: heard.memoryInMb,
    };
  };
  try {
    say("Hearing the song ...");
    const costs = [await hear(song)];
    for (const minutes of longSongs) {
      say(`Hearing a song of ${minutes} minutes ...`);
      await writeFile(long, wavFile([drumBeat(minutes * 60)], testRate));
      costs.push(await hear(long));
    }
    return costs;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};
