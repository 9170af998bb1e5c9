import { fileArgument, runFfmpeg } from "../media/run-ffmpeg.ts";
import type { Pcm16 } from "./pcm16.ts";

const everyOther = (samples: Int16Array, from: number): Int16Array =>
  Int16Array.from({ length: samples.length / 2 }, (_, frame) => samples[2 * frame + from] ?? 0);

/** Decodes a stereo sound file to 16-bit samples with the bundled ffmpeg, the decoder that renders the film. */
export const decodePcm16 = async (file: string): Promise<Pcm16> => {
  const chunks: Buffer[] = [];
  const run = await runFfmpeg({
    tool: "ffmpeg",
    args: [
      ["-v", "error", "-err_detect", "explode", "-i", fileArgument(file)],
      ["-map_metadata", "-1", "-fflags", "+bitexact", "-c:a", "pcm_s16le", "-f", "wav", "pipe:1"],
    ].flat(),
    signal: new AbortController().signal,
    onData: (chunk) => chunks.push(chunk),
  });
  if (run.kind !== "ended" || run.exit !== 0) {
    throw new Error(`${file} could not be decoded: ${JSON.stringify(run)}`);
  }
  const wav = Buffer.concat(chunks);
  const data = Uint8Array.from(wav.subarray(wav.indexOf("data") + 8));
  const samples = new Int16Array(data.buffer);
  return { left: everyOther(samples, 0), right: everyOther(samples, 1) };
};
