import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { measureLoudness } from "../media/measure-loudness.ts";
import type { Loudness } from "../media/measure-loudness.ts";
import { wavFile } from "../media/wav-file.ts";
import { SAMPLE_RATE } from "./song.ts";
import type { Tape } from "./tape.ts";

/** A stretch of a sound in seconds. */
export type Stretch = { readonly start: number; readonly end: number };

/** Measures a sound file, or one stretch of it. Throws when it cannot be measured. */
export const loudnessOf = async (file: string, stretch?: Stretch): Promise<Loudness> => {
  const cut = stretch === undefined ? null : `atrim=${stretch.start}:${stretch.end}`;
  const loudness = await measureLoudness(file, new AbortController().signal, cut);
  if (loudness.kind !== "measured") {
    throw new Error(`${file} could not be measured: ${JSON.stringify(loudness)}`);
  }
  return loudness;
};

/** Measures a tape as a 16-bit file would sound. */
export const loudnessOfTape = async ({ left, right }: Tape): Promise<Loudness> => {
  const folder = await mkdtemp(join(tmpdir(), "gemini-ring-song-"));
  try {
    const file = join(folder, "tape.wav");
    await writeFile(file, wavFile([left, right], SAMPLE_RATE));
    return await loudnessOf(file);
  } finally {
    await rm(folder, { recursive: true });
  }
};
