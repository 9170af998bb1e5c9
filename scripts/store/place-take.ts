import { constants } from "node:fs";
import { copyFile, open, rename, rm } from "node:fs/promises";
import path from "node:path";
import { partialName } from "./clean-up.ts";
import { makeFolder } from "./make-folder.ts";
import { sha256OfFile } from "./sha256.ts";

/** A path beside the takes for something half-made; it is removed by whoever takes over the run lock of `folder`. */
export const partialTake = async (folder: string, extension: string): Promise<string> => {
  await makeFolder(folder);
  return path.join(folder, partialName("take", extension));
};

/**
 * Puts a whole file among the takes under its content's name and returns its path inside `public/`. The source stays. Copied
 * beside its place, synced, renamed: a crash or a full disk leaves no half take.
 */
export const placeTake = async (
  publicFolder: string,
  source: string,
  extension: string,
): Promise<string> => {
  const hash = await sha256OfFile(source);
  const file = `takes/${hash.slice(0, 2)}/${hash}.${extension}`;
  const target = path.join(publicFolder, file);
  const partial = partialName(target, extension);
  await makeFolder(path.dirname(target));
  try {
    await copyFile(source, partial, constants.COPYFILE_FICLONE);
    const handle = await open(partial, "r+");
    await handle.sync().finally(() => handle.close());
    await rename(partial, target);
  } catch (error) {
    await rm(partial, { force: true });
    throw error;
  }
  return file;
};
