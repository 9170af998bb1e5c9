import { fileArgument, runFfmpeg } from "../media/run-ffmpeg.ts";

/** Every frame of a film as raw pixels, three bytes each. */
export const framesOfFilm = async (
  file: string,
  { width, height }: { readonly width: number; readonly height: number },
): Promise<Buffer[]> => {
  const chunks: Buffer[] = [];
  const run = await runFfmpeg({
    tool: "ffmpeg",
    args: [
      ["-v", "error", "-i", fileArgument(file), "-map", "0:v:0", "-pix_fmt", "rgb24"],
      ["-c:v", "rawvideo", "-f", "image2pipe", "pipe:1"],
    ].flat(),
    signal: new AbortController().signal,
    onData: (chunk) => chunks.push(chunk),
  });
  if (run.kind !== "ended" || run.exit !== 0) throw new Error(JSON.stringify(run));
  const pixels = Buffer.concat(chunks);
  const size = width * height * 3;
  return Array.from({ length: pixels.length / size }, (_, index) =>
    pixels.subarray(index * size, (index + 1) * size),
  );
};

/** Peak signal-to-noise ratio of two frames of one size in decibels; infinite when they are the same. */
export const psnr = (a: Buffer, b: Buffer): number => {
  let squares = 0;
  for (let index = 0; index < a.length; index += 1) {
    squares += ((a[index] ?? 0) - (b[index] ?? 0)) ** 2;
  }
  return 10 * Math.log10(255 ** 2 / (squares / a.length));
};
