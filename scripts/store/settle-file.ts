import { copyFile, open, rename, rm } from "node:fs/promises";
import path from "node:path";
import { partialName } from "./clean-up.ts";
import { hasCode } from "./has-code.ts";
import { removeStalePartials } from "./remove-stale-partials.ts";

const sync = async (file: string): Promise<void> => {
  const handle = await open(file, "r+");
  await handle.sync().finally(() => handle.close());
};

/** Copies a file to its place, whole or not at all. */
const copyWhole = async (from: string, to: string): Promise<void> => {
  await removeStalePartials(path.dirname(to));
  const partial = partialName(to, "copy");
  try {
    await copyFile(from, partial);
    await sync(partial);
    await rename(partial, to);
  } catch (error) {
    await rm(partial, { force: true });
    throw error;
  }
};

/**
 * Gives a file that is whole its name, in place of what had it: on disk first, then renamed. A name cannot go from one disk to
 * another: there the file is copied beside its place, and gets the name then. After a failure the old file is as it was, and `from` is
 * still there.
 */
export const settleFile = async (from: string, to: string): Promise<void> => {
  await sync(from);
  try {
    await rename(from, to);
  } catch (error) {
    if (!hasCode(error, "EXDEV")) throw error;
    await copyWhole(from, to);
    await rm(from, { force: true });
  }
};
