import path from "node:path";
import { takeRunLock } from "../store/run-lock.ts";
import { cancelled, failed, type Cancelled, type Failure } from "../terminal/outcome.ts";
import { takeIn, type Arrival, type InboxDesk } from "./take-in.ts";

/** What became of the files, in order; and what ended it early, if anything did. */
export type Emptied = {
  readonly arrivals: readonly Arrival[];
  readonly ended: Failure | Cancelled | null;
};

/**
 * Takes whole files in one after another under the film's run lock, so that nothing else writes `takes.json` meanwhile. `onArrival`
 * hears of each as it is done. Stops at the first failure of the machine: what is not taken in yet stays where it is.
 */
export const emptyInbox = async (
  desk: InboxDesk,
  files: readonly string[],
  onArrival: (arrival: Arrival, done: number) => void,
): Promise<Emptied> => {
  const { shell, folder } = desk;
  const arrivals: Arrival[] = [];
  const lock = await takeRunLock(path.join(shell.project.public, "cache", folder.slug));
  if (lock.kind === "busy") {
    const ended = failed(
      "busy",
      `The film's pictures are being made by process ${lock.record.pid} on ${lock.record.host}; its takes are being written.`,
      `Wait until it is done and run the same command again. If no such process runs, delete ${lock.file}.`,
    );
    return { arrivals, ended };
  }
  try {
    for (const file of files) {
      if (shell.signal.aborted) return { arrivals, ended: cancelled };
      const arrival = await takeIn(desk, file);
      if (arrival.kind === "failed" || arrival.kind === "cancelled")
        return { arrivals, ended: arrival };
      arrivals.push(arrival);
      onArrival(arrival, arrivals.length);
    }
    return { arrivals, ended: null };
  } finally {
    await lock.release();
  }
};
