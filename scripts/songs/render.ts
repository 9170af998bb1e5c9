import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { mixDown } from "./desk.ts";
import { encodeFlac } from "./flac.ts";
import { toGrid } from "./grid.ts";
import { loadSong, songIds } from "./load-song.ts";
import { loudnessOf } from "./loudness.ts";
import { master, toPcm16 } from "./master.ts";
import { SAMPLE_RATE } from "./song.ts";
import type { Song } from "./song.ts";
import { renderStem } from "./stem.ts";
import type { Tape } from "./tape.ts";

const FOLDER = fileURLToPath(new URL("../../public/films/gemini-ring/songs/", import.meta.url));

const renderStems = async (song: Song): Promise<Map<string, Tape>> => {
  const stems = new Map<string, Tape>();
  for (const name of Object.keys(song.parts)) {
    stems.set(name, await renderStem(song, name));
  }
  return stems;
};

const writeSong = async (id: string): Promise<void> => {
  const started = performance.now();
  const song = await loadSong(id);
  const mix = await mixDown(song, await renderStems(song));
  const flac = await encodeFlac(toPcm16(await master(mix), song.seed), SAMPLE_RATE);
  const grid = toGrid(song);
  await mkdir(FOLDER, { recursive: true });
  const file = join(FOLDER, `${id}.flac`);
  await writeFile(file, flac);
  await writeFile(join(FOLDER, `${id}.grid.json`), `${JSON.stringify(grid, null, 2)}\n`);
  const { integrated, truePeak, range } = await loudnessOf(file);
  const seconds = ((performance.now() - started) / 1000).toFixed(0);
  process.stdout.write(
    `${id}: ${grid.durationInSeconds} s, ${integrated} LUFS, ${truePeak} dBTP, range ${range} LU, ` +
      `${(flac.length / 1e6).toFixed(1)} MB, rendered in ${seconds} s\n`,
  );
};

// Usage: npx tsx scripts/songs/render.ts [id ...]; without an id, all songs.
const asked = process.argv.slice(2);
for (const id of asked.length > 0 ? asked : songIds) {
  await writeSong(id);
}
