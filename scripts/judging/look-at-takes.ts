import path from "node:path";
import type { ServiceSettings } from "../providers/service/service-settings.ts";
import { readTakes } from "../store/read-takes.ts";
import { takeRunLock } from "../store/run-lock.ts";
import type { Shell } from "../terminal/film-command.ts";
import { failed, type Cancelled, type Failure } from "../terminal/outcome.ts";
import { judgeTakes, type JudgedTakes, type JudgeWish } from "./judge-takes.ts";

/** {@link judgeTakes} under the film's lock, on its takes as they are now. */
export const lookAtTakes = async (
  shell: Shell,
  wish: Omit<JudgeWish, "lock">,
  settings: ServiceSettings,
): Promise<JudgedTakes | Failure | Cancelled> => {
  const busy = await takeRunLock(path.join(shell.project.public, "cache", wish.film.slug));
  if (busy.kind === "busy") {
    return failed(
      "busy",
      `The film's pictures are being made, by process ${busy.record.pid} on ${busy.record.host}.`,
      `Wait until it is done. If no such process runs, delete ${busy.file}.`,
    );
  }
  try {
    const lock = await readTakes(wish.folder.lock);
    return "kind" in lock ? lock : await judgeTakes(shell, { ...wish, lock }, settings);
  } finally {
    shell.progress.end();
    await busy.release();
  }
};
