import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { decodeSong, hearingRate } from "../media/decode-song.ts";
import { runFfmpeg } from "../media/run-ffmpeg.ts";
import { wavFile } from "../media/wav-file.ts";
import { good, missing, type Check } from "./check.ts";

const seconds = 0.25;

/** Whether the bundled ffmpeg is there and works: it decodes a quarter of a second of a tone. */
export const checkFfmpeg = async (signal: AbortSignal): Promise<Check> => {
  const folder = await mkdtemp(path.join(tmpdir(), "gemini-ring-doctor-"));
  try {
    const file = path.join(folder, "tone.wav");
    const tone = Float32Array.from(
      { length: hearingRate * seconds },
      (_, index) => Math.sin(index / 16) / 2,
    );
    await writeFile(file, wavFile([tone], hearingRate));
    const decoded = await decodeSong(file, signal);
    if (decoded.kind === "failed") return missing("ffmpeg", decoded.message, decoded.hint);
    if (decoded.kind === "cancelled")
      return missing("ffmpeg", "interrupted", "Run the doctor again.");
    if (decoded.samples.length !== tone.length) {
      return missing(
        "ffmpeg",
        `decoded ${decoded.samples.length} samples of ${tone.length}`,
        'Run "npm install" again.',
      );
    }
    const run = await runFfmpeg({ tool: "ffmpeg", args: ["-version"], signal });
    return run.kind === "ended"
      ? good("ffmpeg", "bundled with Remotion, decodes")
      : missing("ffmpeg", "does not start", 'Run "npm install" again.');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};
