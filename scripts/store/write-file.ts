import { open, readFile, rename, rm } from "node:fs/promises";
import path from "node:path";
import { makeFolder } from "./make-folder.ts";

/** `unchanged`: the file held this already and was not touched, so its time of change stays. */
export type Written = "written" | "unchanged";

const holds = async (file: string, data: Buffer): Promise<boolean> => {
  try {
    return data.equals(await readFile(file));
  } catch {
    return false;
  }
};

/** Files begun by this process: two that write one file at a time do not meet in one temporary file. */
let written = 0;

const sync = async (folder: string): Promise<void> => {
  // A rename survives a power cut only once the folder itself is on disk. Windows cannot open folders.
  if (process.platform === "win32") return;
  const handle = await open(folder, "r");
  await handle.sync().finally(() => handle.close());
};

/**
 * Writes a whole file or nothing: to a temporary file beside it, synced, then renamed over it. Makes missing folders.
 * After a failure the old file is as it was and the temporary file is gone.
 */
export const writeFileAtomic = async (
  file: string,
  content: string | Uint8Array,
): Promise<Written> => {
  const data = Buffer.from(content);
  if (await holds(file, data)) return "unchanged";
  const folder = path.dirname(file);
  await makeFolder(folder);
  const partial = path.join(
    folder,
    `${path.basename(file)}.partial-${process.pid}-${(written += 1)}`,
  );
  try {
    const handle = await open(partial, "w");
    try {
      await handle.writeFile(data);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(partial, file);
  } catch (error) {
    await rm(partial, { force: true });
    throw error;
  }
  await sync(folder);
  return "written";
};
