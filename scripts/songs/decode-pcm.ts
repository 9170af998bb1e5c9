import type { Pcm16 } from "./flac.ts";
import { runFfmpeg } from "./run-ffmpeg.ts";

/** Decodes a stereo sound file's bytes to 16-bit samples with the bundled ffmpeg, the decoder that renders the film. */
export const decodePcm16 = async (file: Uint8Array): Promise<Pcm16> => {
  const output = ["-map_metadata", "-1", "-c:a", "pcm_s16le", "-f", "wav", "-"];
  const { stdout } = await runFfmpeg(["-nostats", "-i", "pipe:0", ...output], file);
  const data = stdout.subarray(stdout.indexOf("data") + 8);
  const frames = Math.floor(data.length / 4);
  const side = (offset: number): Int16Array =>
    Int16Array.from({ length: frames }, (_, frame) => data.readInt16LE(frame * 4 + offset));
  return { left: side(0), right: side(2) };
};
