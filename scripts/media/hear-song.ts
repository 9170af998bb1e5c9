import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import { z } from "zod";
import { scoreSchema, type Score } from "../../src/score/score.ts";
import { waveSchema, type Wave } from "../../src/score/wave.ts";
import { cancelled, type Cancelled, type Failure } from "../terminal/outcome.ts";
import { decodeSong } from "./decode-song.ts";

/** What a song's file sounds like to an editor, and what its sound looks like. */
export type HeardSong =
  | { readonly kind: "heard"; readonly score: Score; readonly wave: Wave }
  | Failure
  | Cancelled;

const answerSchema = z.object({ score: scoreSchema, wave: waveSchema });

/**
 * A thread does not inherit the loader that lets this process read TypeScript: it registers tsx first. The one for `require`
 * works on the thread itself; the one for `import` would start another thread, for a third of a second of processor time.
 */
const bootstrap = `
  require(${JSON.stringify(fileURLToPath(import.meta.resolve("tsx/cjs/api")))}).register();
  require(${JSON.stringify(fileURLToPath(new URL("hear-worker.ts", import.meta.url)))});
`;

/**
 * Decodes and analyses a song. The analysis computes without pause for about a second a minute of music, so it runs on a
 * thread of its own: Ctrl-C and progress stay alive.
 */
export const hearSong = async (file: string, signal: AbortSignal): Promise<HeardSong> => {
  const song = await decodeSong(file, signal);
  if (song.kind !== "decoded") return song;
  if (signal.aborted) return cancelled;
  const { samples, sampleRate, loudness } = song;
  const worker = new Worker(bootstrap, {
    eval: true,
    workerData: { samples, sampleRate },
    // Handed over, not copied: an hour of samples is 300 MB.
    transferList: [samples.buffer],
  });
  const stop = () => void worker.terminate();
  signal.addEventListener("abort", stop, { once: true });
  try {
    return await new Promise<HeardSong>((resolve, reject) => {
      worker.once("message", (answer: unknown) => {
        const { score, wave } = answerSchema.parse(answer);
        resolve({ kind: "heard", score: { ...score, loudness }, wave });
      });
      worker.once("error", reject);
      worker.once("exit", (code) =>
        signal.aborted
          ? resolve(cancelled)
          : reject(new Error(`the analysis stopped with code ${code}`)),
      );
    });
  } finally {
    signal.removeEventListener("abort", stop);
    await worker.terminate();
  }
};
