import { randomBytes } from "node:crypto";
import { readFile, rename, rm, rmdir, writeFile } from "node:fs/promises";
import { hostname, tmpdir } from "node:os";
import path from "node:path";
import { setTimeout } from "node:timers/promises";
import { cleanUpAfter } from "./clean-up.ts";
import { makeFolder } from "./make-folder.ts";
import { isMissing } from "./is-missing.ts";
import { runRecordSchema, type RunRecord } from "./run-record.ts";
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
const isAliveHere: IsAlive = (record) =>
  record.host !== hostname() || isRunning(record.pid, record.start);

const create = async (file: string, record: RunRecord): Promise<boolean> => {
  try {
    await writeFile(file, JSON.stringify(record), { flag: "wx" });
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
    throw error;
  }
};

const read = async (file: string): Promise<RunRecord | "gone" | "damaged"> => {
  try {
    const parsed = runRecordSchema.safeParse(JSON.parse(await readFile(file, "utf8")));
    return parsed.success ? parsed.data : "damaged";
  } catch (error) {
    return isMissing(error) ? "gone" : "damaged";
  }
};

/** Moves a dead run's record aside. False when it was not the dead one any more: another run was quicker, and gets it back. */
const moveAside = async (file: string, dead: RunRecord | "damaged"): Promise<boolean> => {
  const aside = `${file}.stale-${process.pid}`;
  try {
    await rename(file, aside);
  } catch (error) {
    if (isMissing(error)) return false;
    throw error;
  }
  const moved = await read(aside);
  const isDead = JSON.stringify(moved) === JSON.stringify(dead);
  if (isDead) await rm(aside, { force: true });
  else await rename(aside, file);
  return isDead;
};

const newRecord = (): RunRecord => ({
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
  let tookOver = false;
  // A handful of rounds settles any race; a record that is being written at this moment reads as damaged.
  for (let round = 0; round < 20; round += 1) {
    await makeFolder(path.dirname(file));
    if (await create(file, record)) {
      await makeFolder(record.temp);
      const release = async () => {
        await cleanUpAfter(record, folder);
        await rm(file, { force: true });
        await rmdir(path.dirname(file)).catch(() => undefined);
      };
      return { kind: "taken", record, tookOver, release };
    }
    const other = await read(file);
    if (other === "gone") continue;
    if (other === "damaged" && round < 10) {
      await setTimeout(50);
      continue;
    }
    if (other !== "damaged" && isAlive(other)) return { kind: "busy", record: other, file };
    if (await moveAside(file, other)) {
      tookOver = true;
      if (other !== "damaged") await cleanUpAfter(other, folder);
    }
  }
  throw new Error(`the lock ${file} changed hands 20 times`);
};
