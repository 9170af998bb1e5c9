import { readdir, stat } from "node:fs/promises";
import path from "node:path";
import type { Rig } from "./rig.ts";

/** A project's segments on disk, half-made ones too, in no order; its sound has a note beside it. */
export const segmentFiles = async (rig: Rig): Promise<string[]> => {
  const names = await readdir(rig.at(".cache", "segments"), { recursive: true }).catch(() => []);
  const notes = names.filter((name) => name.endsWith(".json")).map((name) => path.parse(name).name);
  return names
    .filter((name) => name.endsWith(".mp4") && !notes.some((note) => name.includes(note)))
    .map((name) => rig.at(".cache", "segments", name));
};

/** What the files in a folder take, each rounded up to a page of memory. */
export const bytesOnDisk = async (folder: string): Promise<number> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const found = await Promise.all(files.map((file) => stat(path.join(file.parentPath, file.name))));
  return found.reduce((sum, { size }) => sum + Math.ceil(size / 4096) * 4096, 0);
};
