/** The thread on which a song is analysed: gets samples, posts its score and its wave. */
import { parentPort, workerData } from "node:worker_threads";
import { z } from "zod";
import { hearAll } from "../../src/score/analyse-score.ts";

const inputSchema = z.object({
  samples: z.instanceof(Float32Array),
  sampleRate: z.number().positive(),
});

const { samples, sampleRate } = inputSchema.parse(workerData);
parentPort?.postMessage(hearAll(samples, sampleRate));
