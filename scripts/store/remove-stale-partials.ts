import { readdir, rm } from "node:fs/promises";
import path from "node:path";
import { isMissing } from "./is-missing.ts";
import { isRunning } from "./process-identity.ts";

/** Removes half-made things (`*.partial-<pid>*`) in a folder whose makers are dead. A folder that is not there has none. */
export const removeStalePartials = async (folder: string): Promise<void> => {
  const names = await readdir(folder).catch((error: unknown) => {
    if (isMissing(error)) return [];
    throw error;
  });
  const stale = names.filter((name) => {
    const pid = /\.partial-(\d+)/.exec(name)?.[1];
    return pid !== undefined && !isRunning(Number(pid), null);
  });
  await Promise.all(
    stale.map((name) => rm(path.join(folder, name), { recursive: true, force: true })),
  );
};
