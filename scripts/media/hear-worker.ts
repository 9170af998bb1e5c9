/** The thread on which a song is analysed: gets samples, posts one score. */
import { parentPort, workerData } from "node:worker_threads";
import { z } from "zod";
import { analyseScore } from "../../src/score/analyse-score.ts";

const inputSchema = z.object({
  samples: z.instanceof(Float32Array),
  sampleRate: z.number().positive(),
});

const { samples, sampleRate } = inputSchema.parse(workerData);
parentPort?.postMessage(analyseScore(samples, sampleRate));
