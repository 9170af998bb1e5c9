import { readdirSync, readFileSync } from "node:fs";

/** Ticks a second in `/proc`: fixed by Linux for programs (USER_HZ, proc(5)). */
const ticksInSecond = 100;

type Times = { readonly parent: number; readonly ticks: number };

/** One process: its parent, and the time of itself and of its children that have ended. Null when it is gone. */
const timesOf = (pid: string): Times | null => {
  try {
    // The name, in brackets, may hold anything; the state and the parent follow it.
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8")
      .replace(/^.*\) /s, "")
      .split(" ");
    const ticks = fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0);
    return { parent: Number(fields[1]), ticks };
  } catch {
    return null;
  }
};

/** Processor seconds of processes and everything below them, what has ended included. Whatever else runs is not in it. Linux only. */
export const processorSeconds = (pids: readonly number[]): number => {
  const all = new Map<number, Times>();
  for (const name of readdirSync("/proc")) {
    const times = /^\d+$/.test(name) ? timesOf(name) : null;
    if (times) all.set(Number(name), times);
  }
  const isBelow = (pid: number): boolean => {
    const parent = all.get(pid)?.parent;
    return pids.includes(pid) || (parent !== undefined && isBelow(parent));
  };
  const ticks = [...all].reduce((sum, [pid, times]) => (isBelow(pid) ? sum + times.ticks : sum), 0);
  return ticks / ticksInSecond;
};
