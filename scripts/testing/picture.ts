import { PNG } from "pngjs";
import { writeFile } from "node:fs/promises";
import { fileArgument, runFfmpeg } from "../media/run-ffmpeg.ts";

/** Writes a small still film without sound: 64x64 pixels, grey, 24 frames a second. */
export const stillFilm = async (mp4: string, seconds: number): Promise<void> => {
  const png = `${mp4}.png`;
  const image = new PNG({ width: 64, height: 64 });
  image.data.fill(128);
  await writeFile(png, PNG.sync.write(image));
  const run = await runFfmpeg({
    tool: "ffmpeg",
    args: [
      ["-loop", "1", "-framerate", "24", "-t", String(seconds), "-i", fileArgument(png)],
      ["-c:v", "libx264", "-preset", "ultrafast", "-pix_fmt", "yuv420p", "-y", fileArgument(mp4)],
    ].flat(),
    signal: new AbortController().signal,
  });
  if (run.kind !== "ended" || run.exit !== 0)
    throw new Error(`no film was made: ${JSON.stringify(run)}`);
};
