import { setEnv } from "../render/set-env.ts";
import { takeRunLock } from "../store/run-lock.ts";
import type { Shell } from "../terminal/film-command.ts";
import { failed, type Failure } from "../terminal/outcome.ts";

/**
 * Does something while this process holds the lock of `folder`, in which films are written. Whatever Remotion and Chromium put into
 * the temporary folder goes away with the lock, and so does what is half-made.
 */
export const whileLocked = async <T>(
  shell: Shell,
  folder: string,
  work: () => Promise<T>,
): Promise<T | Failure> => {
  const lock = await takeRunLock(folder);
  if (lock.kind === "busy") {
    const { pid, host } = lock.record;
    return failed(
      "busy",
      `This film is being made already, by process ${pid} on ${host}.`,
      `Wait until it is done. If no such process runs, delete ${lock.file}.`,
    );
  }
  if (lock.tookOver) shell.progress.note("Cleaned up after a run that was killed.");
  const restore = setEnv({ [process.platform === "win32" ? "TEMP" : "TMPDIR"]: lock.record.temp });
  try {
    return await work();
  } finally {
    restore();
    await lock.release();
  }
};
