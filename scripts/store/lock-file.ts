import { readFile, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { setTimeout } from "node:timers/promises";
import { hasCode } from "./has-code.ts";
import { isMissing } from "./is-missing.ts";
import { makeFolder } from "./make-folder.ts";
import { runRecordSchema, type RunRecord } from "./run-record.ts";

const create = async (file: string, record: RunRecord): Promise<boolean> => {
  try {
    await writeFile(file, JSON.stringify(record), { flag: "wx" });
    return true;
  } catch (error) {
    if (hasCode(error, "EEXIST")) return false;
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

/** Whether a lock file is ours now, or whose it is. `tookOver`: it was that of a dead process. */
export type LockFile =
  | { readonly kind: "taken"; readonly tookOver: boolean }
  | { readonly kind: "busy"; readonly record: RunRecord };

/**
 * Writes `record` as the lock `file` when nobody holds it. A lock whose process is dead is taken over, and `onDead` told whose it
 * was.
 */
export const takeLockFile = async (
  file: string,
  record: RunRecord,
  isAlive: (record: RunRecord) => boolean,
  onDead: (record: RunRecord) => Promise<void> = async () => undefined,
): Promise<LockFile> => {
  let tookOver = false;
  // A handful of rounds settles any race; a record that is being written at this moment reads as damaged.
  for (let round = 0; round < 20; round += 1) {
    await makeFolder(path.dirname(file));
    if (await create(file, record)) return { kind: "taken", tookOver };
    const other = await read(file);
    if (other === "gone") continue;
    if (other === "damaged" && round < 10) {
      await setTimeout(50);
      continue;
    }
    if (other !== "damaged" && isAlive(other)) return { kind: "busy", record: other };
    if (await moveAside(file, other)) {
      tookOver = true;
      if (other !== "damaged") await onDead(other);
    }
  }
  throw new Error(`the lock ${file} changed hands 20 times`);
};
