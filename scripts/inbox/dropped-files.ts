import { lstat, readdir } from "node:fs/promises";
import path from "node:path";
import { setTimeout } from "node:timers/promises";
import { isMissing } from "../store/is-missing.ts";

/** A file counts as whole when it has not changed for this long, milliseconds. */
export const settledAfter = 500;

/** Files that are still on their way (browsers' downloads) or that the system puts there itself. */
const notYet =
  /^\.|^~|\.(?:part|partial|crdownload|download|tmp|opdownload)$|^(?:thumbs\.db|desktop\.ini)$/i;

/** Whether a name in the inbox is one that a person dropped. */
export const isDropped = (file: string): boolean => !notYet.test(path.basename(file));

/** What lies in the inbox, by name. Folders, such as `refused`, are none of it. */
export const droppedFiles = async (inbox: string): Promise<readonly string[]> => {
  const entries = await readdir(inbox, { withFileTypes: true }).catch((error: unknown) => {
    if (isMissing(error)) return [];
    throw error;
  });
  return entries
    .filter((entry) => !entry.isDirectory() && isDropped(entry.name))
    .map((entry) => path.join(inbox, entry.name))
    .toSorted();
};

/**
 * Which of these files are whole and which still grow: those that changed within the last second are looked at twice, half a
 * second apart. Files that are gone are in neither.
 */
export const wholeFiles = async (
  files: readonly string[],
): Promise<{ readonly whole: readonly string[]; readonly growing: readonly string[] }> => {
  const before = await Promise.all(files.map(look));
  const isQuiet = before.every((seen) => !seen || Date.now() - seen.changedAt > 2 * settledAfter);
  if (!isQuiet) await setTimeout(settledAfter);
  const after = isQuiet ? before : await Promise.all(files.map(look));
  const isSame = (index: number) => before[index]?.state === after[index]?.state;
  return {
    whole: files.filter((_, index) => after[index] && isSame(index)),
    growing: files.filter((_, index) => after[index] && !isSame(index)),
  };
};

const look = (file: string) =>
  lstat(file).then(
    ({ size, mtimeMs, ctimeMs }) => ({
      state: `${size} ${mtimeMs} ${ctimeMs}`,
      changedAt: mtimeMs,
    }),
    () => null,
  );
