import { access, mkdir } from "node:fs/promises";
import path from "node:path";
import { isMissing } from "./is-missing.ts";

/** Makes a folder and the folders on the way to it. On a disk that cannot be written the error says so. */
export const makeFolder = async (folder: string): Promise<void> => {
  try {
    await mkdir(folder, { recursive: true });
  } catch (error) {
    if (!isMissing(error)) throw error;
    // Node says "no such file" where the system said "read-only": made one by one, the first that fails says why.
    const parent = path.dirname(folder);
    if (parent !== folder) await makeFolder(parent);
    const isThere = await access(folder).then(
      () => true,
      () => false,
    );
    if (!isThere) await mkdir(folder);
  }
};
