import { readFileSync } from "node:fs";
import { hasCode } from "./has-code.ts";

/**
 * When a process was started, in ticks since the machine was; null where that cannot be known (not Linux) or the process is
 * gone. Together with the id it names a process for good: ids are given out again.
 */
export const startOfProcess = (pid: number): string | null => {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    // The second field is a name in brackets that may hold anything; the start time is the 20th after it.
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? null;
  } catch {
    return null;
  }
};

/** Whether the process `pid` that was started at `start` still runs. An unknown start is not compared. */
export const isRunning = (pid: number, start: string | null): boolean => {
  try {
    process.kill(pid, 0);
  } catch (error) {
    // EPERM: it runs, and belongs to someone else.
    if (!hasCode(error, "EPERM")) return false;
  }
  const now = startOfProcess(pid);
  return start === null || now === null || start === now;
};
