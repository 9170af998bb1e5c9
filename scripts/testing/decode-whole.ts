import { runFfmpeg } from "../media/run-ffmpeg.ts";

/** Samples a second of {@link decodeWhole}. */
export const wholeRate = 44_100;

/** A file's sound, its channels mixed, nothing left out: where a click lies can be read off to the sample. */
export const decodeWhole = async (file: string): Promise<Float32Array> => {
  const chunks: Buffer[] = [];
  const run = await runFfmpeg({
    tool: "ffmpeg",
    args: ["-i", file, ...`-vn -ac 1 -ar ${wholeRate} -c:a pcm_s16le -f wav pipe:1`.split(" ")],
    signal: new AbortController().signal,
    onData: (chunk) => chunks.push(chunk),
  });
  if (run.kind !== "ended" || run.exit !== 0) throw new Error(JSON.stringify(run));
  const wav = Buffer.concat(chunks);
  const data = wav.subarray(wav.indexOf("data", 12, "latin1") + 8);
  return Float32Array.from(
    { length: data.length >> 1 },
    (_, index) => data.readInt16LE(2 * index) / 32_768,
  );
};
