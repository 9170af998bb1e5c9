import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import sharp from "sharp";
import { fileArgument, runFfmpeg } from "../../scripts/media/run-ffmpeg.ts";
import { drawnBefore } from "./drawn-before.ts";

/** What a clip is asked for with. */
export type ClipWish = {
  readonly first: Uint8Array;
  readonly last: Uint8Array | null;
  readonly width: number;
  readonly height: number;
  readonly seconds: number;
  readonly fps: number;
};

const rawPixels = (picture: Uint8Array, { width, height }: ClipWish): Promise<Buffer> =>
  sharp(picture).resize(width, height, { fit: "cover" }).removeAlpha().raw().toBuffer();

/** Steps between the two pictures at most: drawing is what takes the time of tests. */
const mostSteps = 16;

/** From one picture to the other in equal steps: the first frame is the one, the last frame is the other. */
const writeFrames = async (folder: string, wish: ClipWish): Promise<void> => {
  const first = await rawPixels(wish.first, wish);
  const last = await rawPixels(wish.last ?? wish.first, wish);
  const count = Math.round(wish.seconds * wish.fps);
  const steps = Math.min(count, mostSteps);
  const raw = { width: wish.width, height: wish.height, channels: 3 } as const;
  for (let step = 0; step < steps; step++) {
    const share = steps === 1 ? 0 : step / (steps - 1);
    const mixed = Buffer.alloc(first.length);
    for (let index = 0; index < mixed.length; index++) {
      const from = first[index] ?? 0;
      mixed[index] = from + ((last[index] ?? 0) - from) * share;
    }
    const jpeg = await sharp(mixed, { raw })
      .jpeg({ quality: 95, chromaSubsampling: "4:4:4" })
      .toBuffer();
    const until = Math.ceil(((step + 1) * count) / steps);
    for (let frame = Math.ceil((step * count) / steps); frame < until; frame++)
      await writeFile(path.join(folder, `${String(frame).padStart(5, "0")}.jpg`), jpeg);
  }
};

/** Draws a real clip of the asked size, length and frame rate: H.264 without sound, begun at the first frame, ended at the last. */
export const drawClip = (wish: ClipWish): Promise<Buffer> =>
  drawnBefore("clip", wish, () => draw(wish));

const draw = async (wish: ClipWish): Promise<Buffer> => {
  const folder = await mkdtemp(path.join(tmpdir(), "gemini-ring-stub-"));
  try {
    await writeFrames(folder, wish);
    const mp4 = path.join(folder, "clip.mp4");
    const run = await runFfmpeg({
      tool: "ffmpeg",
      args: [
        ["-framerate", String(wish.fps), "-i", fileArgument(path.join(folder, "%05d.jpg"))],
        ["-vf", "scale=out_range=tv:out_color_matrix=bt709,format=yuv420p"],
        ["-c:v", "libx264", "-preset", "ultrafast", "-crf", "16", "-threads", "1"],
        ["-colorspace", "bt709", "-color_primaries", "bt709", "-color_trc", "bt709"],
        ["-movflags", "+faststart", "-y", fileArgument(mp4)],
      ].flat(),
      signal: new AbortController().signal,
    });
    if (run.kind !== "ended" || run.exit !== 0)
      throw new Error(`the stub could not draw a clip: ${JSON.stringify(run)}`);
    return await readFile(mp4);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};
