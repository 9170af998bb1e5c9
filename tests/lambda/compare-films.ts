import { decodeSong } from "../../scripts/media/decode-song.ts";
import { fileArgument, runFfmpeg } from "../../scripts/media/run-ffmpeg.ts";

const signal = new AbortController().signal;

/** Every frame of a film as raw 4:2:0 bytes. */
const framesOf = async (file: string, bytesInFrame: number): Promise<Buffer[]> => {
  const parts: Buffer[] = [];
  const run = await runFfmpeg({
    tool: "ffmpeg",
    args: [
      "-v",
      "error",
      "-i",
      fileArgument(file),
      "-map",
      "0:v:0",
      "-fps_mode",
      "passthrough",
    ].concat(["-pix_fmt", "yuv420p", "-c:v", "rawvideo", "-f", "image2pipe", "pipe:1"]),
    signal,
    onData: (chunk) => parts.push(chunk),
  });
  if (run.kind !== "ended" || run.exit !== 0) throw new Error(JSON.stringify(run));
  const all = Buffer.concat(parts);
  return Array.from({ length: all.length / bytesInFrame }, (_, index) =>
    all.subarray(index * bytesInFrame, (index + 1) * bytesInFrame),
  );
};

const psnr = (a: Uint8Array, b: Uint8Array): number => {
  let sum = 0;
  for (let index = 0; index < a.length; index += 1) {
    const difference = (a[index] ?? 0) - (b[index] ?? 0);
    sum += difference * difference;
  }
  return sum === 0 ? Infinity : 10 * Math.log10((255 * 255 * a.length) / sum);
};

/** Likeness of two films frame by frame: the peak signal-to-noise ratio of each pair, in dB; as many as there are frames. */
export const psnrOfFrames = async (
  one: string,
  other: string,
  { width, height }: { readonly width: number; readonly height: number },
): Promise<number[]> => {
  const bytes = (width * height * 3) / 2;
  const [a, b] = await Promise.all([framesOf(one, bytes), framesOf(other, bytes)]);
  if (a.length !== b.length) throw new Error(`${a.length} frames against ${b.length}`);
  return a.map((frame, index) => psnr(frame, b[index] ?? Buffer.alloc(0)));
};

/** Mono samples of a file's sound. */
export const soundOf = async (file: string): Promise<Float32Array> => {
  const sound = await decodeSong(file, signal);
  if (sound.kind !== "decoded") throw new Error(JSON.stringify(sound));
  return sound.samples;
};

/** By how many samples `heard` comes later than `song`: where their correlation is greatest, within `most` either way. */
export const lagInSamples = (song: Float32Array, heard: Float32Array, most: number): number => {
  let [best, lag] = [-Infinity, 0];
  for (let shift = -most; shift <= most; shift += 1) {
    let sum = 0;
    for (let index = most; index < Math.min(song.length, heard.length) - most; index += 1)
      sum += (song[index] ?? 0) * (heard[index + shift] ?? 0);
    if (sum > best) [best, lag] = [sum, shift];
  }
  return lag;
};
