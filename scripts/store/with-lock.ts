import { rm } from "node:fs/promises";
import { setTimeout } from "node:timers/promises";
import { takeLockFile } from "./lock-file.ts";
import { isAliveHere, newRecord } from "./run-lock.ts";

/** How long another process may hold a lock that is held for a moment only, and how often it is tried. Milliseconds. */
const [longestWait, between] = [20_000, 15];

/**
 * Does something while holding the lock `file`, waiting for whoever holds it: for work of milliseconds. Throws when a living
 * process keeps it for 20 seconds: then something is wrong with that process.
 */
export const withLock = async <T>(file: string, work: () => Promise<T>): Promise<T> => {
  const startedAt = performance.now();
  for (;;) {
    const lock = await takeLockFile(file, newRecord(), isAliveHere);
    if (lock.kind === "taken") {
      return await work().finally(() => rm(file, { force: true }));
    }
    if (performance.now() - startedAt > longestWait) {
      const { pid, host } = lock.record;
      throw new Error(`process ${pid} on ${host} keeps the lock ${file}`);
    }
    // Not all who wait try again at one moment.
    await setTimeout(between * (0.5 + Math.random()));
  }
};
