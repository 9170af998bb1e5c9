import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";

import { songSchema } from "./song.ts";
import type { Song } from "./song.ts";

/** The songs of the default film, by id. */
export const songIds = ["gemini-ring", "paper-lantern"] as const;

/** Reads and checks the score `<id>.song.yaml` beside this file. */
export const loadSong = async (id: string): Promise<Song> => {
  const path = fileURLToPath(new URL(`${id}.song.yaml`, import.meta.url));
  return songSchema.parse(parse(await readFile(path, "utf8")));
};
