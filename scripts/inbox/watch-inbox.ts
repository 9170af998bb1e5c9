import { once } from "node:events";
import { setTimeout } from "node:timers/promises";
import { watch } from "chokidar";
import type { Failure } from "../terminal/outcome.ts";
import { droppedFiles, isDropped, wholeFiles } from "./dropped-files.ts";

/** Milliseconds between tries while something else is writing the film's takes. */
const tryAgainAfter = 1000;

/** What a watch does with the files it finds. `busy`: it could not begin, and is to be called again. */
export type Batch = (files: readonly string[]) => Promise<"done" | "busy" | Failure>;

/**
 * Watches a folder and hands over what is dropped into it as soon as it is whole, what lies there already included; never two
 * batches at once. Ends
 * when `signal` aborts (null), or with the first failure.
 */
export const watchInbox = async (
  inbox: string,
  signal: AbortSignal,
  onBatch: Batch,
): Promise<Failure | null> => {
  const watcher = watch(inbox, {
    depth: 0,
    ignored: (file, stats) => stats?.isFile() === true && !isDropped(file),
  });
  let wake: () => void = () => undefined;
  let isFresh = true;
  watcher.on("all", () => {
    isFresh = true;
    wake();
  });
  signal.addEventListener("abort", () => wake(), { once: true });
  try {
    await once(watcher, "ready");
    while (!signal.aborted) {
      if (!isFresh) await new Promise<void>((resolve) => (wake = resolve));
      isFresh = false;
      const files = signal.aborted ? [] : await droppedFiles(inbox);
      if (files.length === 0) continue;
      const { whole, growing } = await wholeFiles(files);
      isFresh ||= growing.length > 0;
      const result = whole.length === 0 ? "done" : await onBatch(whole);
      if (typeof result !== "string") return result;
      if (result === "busy") {
        isFresh = true;
        await setTimeout(tryAgainAfter, null, { signal }).catch(() => null);
      }
    }
    return null;
  } finally {
    await watcher.close();
  }
};
