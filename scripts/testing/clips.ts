import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import sharp, { type Sharp } from "sharp";
import { fileArgument, runFfmpeg } from "../media/run-ffmpeg.ts";

/** Pixels of a picture. */
export type TestSize = { readonly width: number; readonly height: number };

/** A soft picture, each seed another: colours and shapes that a small copy still shows. RGB, three bytes a pixel. */
export const softPixels = (seed: number, { width, height }: TestSize): Buffer => {
  const data = Buffer.alloc(width * height * 3);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const [u, v] = [x / width, y / height];
      for (const channel of [0, 1, 2]) {
        const wave =
          Math.sin((seed * 1.7 + 2) * u * 3 + channel * 2 + seed) +
          Math.sin((seed * 1.3 + 1) * v * 4 - channel + seed * 2.3);
        data[(y * width + x) * 3 + channel] = Math.round(127 + 60 * wave);
      }
    }
  }
  return data;
};

const eighth = ({ width, height }: TestSize): TestSize => ({
  width: Math.round(width / 8),
  height: Math.round(height / 8),
});

/** A sharp pipeline over {@link softPixels}, drawn small and enlarged. */
export const softPicture = (seed: number, size: TestSize): Sharp =>
  sharp(softPixels(seed, eighth(size)), { raw: { ...eighth(size), channels: 3 } }).resize({
    ...size,
    fit: "fill",
  });

/** Writes a clip that goes from one soft picture to another, with the encoder and container that `args` and the name say. */
export const softClip = async (
  file: string,
  wish: {
    readonly from: number;
    readonly to: number;
    readonly frames: number;
    readonly size: TestSize;
    readonly fps?: number;
    readonly args?: readonly string[];
  },
): Promise<void> => {
  const { from, to, frames, size, fps = 24 } = wish;
  const folder = await mkdtemp(path.join(tmpdir(), "gemini-ring frames "));
  const drawn = eighth(size);
  const [first, last] = [softPixels(from, drawn), softPixels(to, drawn)];
  for (let frame = 0; frame < frames; frame += 1) {
    const share = frames === 1 ? 0 : frame / (frames - 1);
    const mixed = first.map((value, at) => value + ((last[at] ?? 0) - value) * share);
    await sharp(mixed, { raw: { ...drawn, channels: 3 } })
      .png({ compressionLevel: 1 })
      .toFile(path.join(folder, `${String(frame).padStart(4, "0")}.png`));
  }
  const args = wish.args ?? ["-c:v", "libx264", "-preset", "ultrafast", "-pix_fmt", "yuv420p"];
  const run = await runFfmpeg({
    tool: "ffmpeg",
    args: [
      ["-framerate", String(fps), "-i", fileArgument(path.join(folder, "%04d.png"))],
      ["-vf", `scale=${size.width}:${size.height}`, ...args, "-y", fileArgument(file)],
    ].flat(),
    signal: new AbortController().signal,
  });
  await rm(folder, { recursive: true });
  if (run.kind !== "ended" || run.exit !== 0) {
    throw new Error(`no clip was made: ${JSON.stringify(run)}`);
  }
};
