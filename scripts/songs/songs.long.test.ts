import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";

import { encodeSong } from "../media/encode-song.ts";
import { toGrid } from "./grid.ts";
import { loadSong } from "./load-song.ts";
import { loudnessOf } from "./loudness.ts";

describe.each([
  ["gemini-ring", "tin"],
  ["paper-lantern", "ballroom"],
])("the published %s", async (id, loudest) => {
  const { sections } = toGrid(await loadSong(id));
  const file = fileURLToPath(
    new URL(`../../public/films/gemini-ring/songs/${id}.flac`, import.meta.url),
  );

  test("is mastered to -14 LUFS under -1.3 dBTP", async () => {
    const { integrated, truePeak } = await loudnessOf(file);
    expect(Math.abs(integrated + 14)).toBeLessThan(0.3);
    expect(truePeak).toBeLessThanOrEqual(-1.3);
  });

  test("keeps its loudness, and its true peak under -1 dBTP, as the sound of a film", async () => {
    const folder = await mkdtemp(path.join(tmpdir(), "film-song-"));
    try {
      const sound = path.join(folder, "sound.mp4");
      const encoded = await encodeSong(file, sound, new AbortController().signal);
      expect(encoded).toMatchObject({ kind: "encoded", plan: { kind: "untouched" } });
      const { integrated, truePeak } = await loudnessOf(sound);
      expect(Math.abs(integrated + 14)).toBeLessThan(0.5);
      expect(truePeak).toBeLessThanOrEqual(-1);
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  test(`opens at least 8 LU under its loudest section, ${loudest}`, async () => {
    const ends = sections.filter(({ name }, index) => index === 0 || name === loudest);
    const heard = await Promise.all(ends.map((section) => loudnessOf(file, section)));
    const [quiet = Number.NaN, loud = Number.NaN] = heard.map(({ integrated }) => integrated);
    expect(loud - quiet).toBeGreaterThan(8);
  });
});
