import { randomBytes } from "node:crypto";
import { rm, rmdir } from "node:fs/promises";
import { hostname, tmpdir } from "node:os";
import path from "node:path";
import { cleanUpAfter } from "./clean-up.ts";
import { makeFolder } from "./make-folder.ts";
import { takeLockFile } from "./lock-file.ts";
import type { RunRecord } from "./run-record.ts";
import { isRunning, startOfProcess } from "./process-identity.ts";

/** The right to write films into one folder: taken, or someone else's. */
export type RunLock =
  | {
      readonly kind: "taken";
      readonly record: RunRecord;
      readonly tookOver: boolean;
      readonly release: () => Promise<void>;
    }
  | { readonly kind: "busy"; readonly record: RunRecord; readonly file: string };

/** What a run is asked whether it still runs; tests put in their own. */
export type IsAlive = (record: RunRecord) => boolean;

/** A run on another computer (a shared disk) cannot be asked, so it counts as running. */
export const isAliveHere: IsAlive = (record) =>
  record.host !== hostname() || isRunning(record.pid, record.start);

/** The record of this process, with a temporary folder of its own that is not made yet. */
export const newRecord = (): RunRecord => ({
  schema: "run/1",
  pid: process.pid,
  start: startOfProcess(process.pid),
  host: hostname(),
  temp: path.join(tmpdir(), `gemini-ring-${process.pid}-${randomBytes(4).toString("hex")}`),
});

/**
 * Takes the lock of `folder`, in which films are about to be written: `.run/lock.json` with the id of this process. A lock
 * whose process is dead is taken over, and what that process left (temporary files, orphans) is removed.
 */
export const takeRunLock = async (
  folder: string,
  isAlive: IsAlive = isAliveHere,
): Promise<RunLock> => {
  const file = path.join(folder, ".run", "lock.json");
  const record = newRecord();
  const lock = await takeLockFile(file, record, isAlive, (dead) => cleanUpAfter(dead, folder));
  if (lock.kind === "busy") return { ...lock, file };
  await makeFolder(record.temp);
  const release = async () => {
    await cleanUpAfter(record, folder);
    await rm(file, { force: true });
    await rmdir(path.dirname(file)).catch(() => undefined);
  };
  return { kind: "taken", record, tookOver: lock.tookOver, release };
};
