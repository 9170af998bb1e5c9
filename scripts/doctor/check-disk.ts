import { mkdtemp, rm, statfs, writeFile } from "node:fs/promises";
import path from "node:path";
import { makeFolder } from "../store/make-folder.ts";
import { systemFailure } from "../terminal/system-failure.ts";
import { good, missing, poor, type Check } from "./check.ts";

/** Below this a film may not fit; below the second none will. Bytes. */
const comfortable = 2e9;
const tooLittle = 2e8;

/** Whether films can be written, and how much room there is. */
export const checkOut = async (what: string, folder: string): Promise<readonly Check[]> => {
  try {
    await makeFolder(folder);
    const probe = await mkdtemp(path.join(folder, ".doctor-"));
    try {
      await writeFile(path.join(probe, "probe"), "x");
    } finally {
      await rm(probe, { recursive: true, force: true });
    }
  } catch (error) {
    const failure = systemFailure(error);
    if (!failure) throw error;
    return [missing(what, `${folder}: ${failure.message}`, failure.hint)];
  }
  const { bavail, bsize } = await statfs(folder);
  const free = bavail * bsize;
  const room = `${(free / 1e9).toFixed(1)} GB free`;
  const space =
    free < tooLittle
      ? missing(
          "Disk space",
          room,
          "Free some space: a film and its pieces need some hundred megabytes.",
        )
      : free < comfortable
        ? poor("Disk space", room, "Free some space before rendering long films.")
        : good("Disk space", room);
  return [good(what, `${folder}, can be written`), space];
};
