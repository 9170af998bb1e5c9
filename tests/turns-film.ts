import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { stringify } from "yaml";
import { openPictureEncoder } from "../scripts/media/picture-encoder.ts";
import { fileArgument, runFfmpeg } from "../scripts/media/run-ffmpeg.ts";
import { sha256OfBytes } from "../scripts/store/sha256.ts";
import { yuvLength } from "../src/deliver/laying/yuv-picture.ts";
import { tinyInput, tinyShot } from "./tiny-film.ts";

const [width, height, fps] = [480, 270, 24];

/** A clip of one grey, as the bytes of an mp4. */
const greyClip = async (level: number, frames: number): Promise<Buffer> => {
  const folder = await mkdtemp(path.join(tmpdir(), "gemini-ring grey "));
  try {
    const output = path.join(folder, "clip.mp4");
    const encoder = openPictureEncoder({
      output,
      input: { kind: "yuv", width, height },
      fps,
      crf: 18,
      preset: "veryfast",
      gopInFrames: fps,
    });
    if (encoder.kind !== "open") throw new Error(encoder.message);
    const picture = new Uint8Array(yuvLength(width, height))
      .fill(128)
      .fill(level, 0, width * height);
    for (let frame = 0; frame < frames; frame += 1) await encoder.add(picture);
    const failure = await encoder.finish();
    if (failure) throw new Error(failure.message);
    return await readFile(output);
  } finally {
    await rm(folder, { recursive: true });
  }
};

/** A film whose shots are dark and light by turns, so that every cut can be seen in its pixels. */
export type TurnsFilm = {
  readonly slug: string;
  /** Paths of its songs inside the film's folder, by their ids. */
  readonly songs: Readonly<Record<string, string>>;
  readonly shots: number;
  readonly longestInSeconds: number;
};

/** Everything of such a film but its songs, by path in the project. Its shots are clips, each longer than any shot. */
export const turnsFilm = async ({ slug, songs, shots: count, longestInSeconds }: TurnsFilm) => {
  const durationInFrames = Math.ceil((longestInSeconds + 1) * fps);
  const input = tinyInput();
  const [keyframe] = input.storyboard.keyframes;
  const shots = Array.from({ length: count }, (_, index) =>
    tinyShot({
      id: `s${index + 1}`,
      first: index % 2 === 0 ? "k1" : "k2",
      music: { shortest: 0.4, longest: longestInSeconds },
    }),
  );
  const folder = `public/films/${slug}`;
  const clips = await Promise.all([40, 210].map((level) => greyClip(level, durationInFrames)));
  const files = clips.map((mp4) => {
    const sha = sha256OfBytes(mp4);
    return `takes/${sha.slice(0, 2)}/${sha}.mp4`;
  });
  const takeOf = (index: number) => ({
    file: files[index % 2],
    width,
    height,
    durationInFrames,
    headInFrames: 0,
    maker: "by hand",
    makerVersion: "",
    take: 1,
    secondsSpent: 0,
    fingerprint: "0".repeat(64),
  });
  return {
    [`${folder}/film.yaml`]: stringify({
      ...input.film,
      formats: [{ id: "16x9", width, height }],
      songs: Object.entries(songs).map(([id, file]) => ({
        id,
        file,
        title: { zh: id, en: id },
      })),
      look: { ...input.film.look, glow: 0 },
    }),
    [`${folder}/bible.yaml`]: stringify(input.bible),
    [`${folder}/storyboard.yaml`]: stringify({
      ...input.storyboard,
      keyframes: [keyframe, { ...keyframe, id: "k2" }],
      shots,
    }),
    [`${folder}/takes.json`]: JSON.stringify({
      schema: "takes/1",
      keyframes: {},
      clips: Object.fromEntries(
        shots.map((_, index) => [`s${index + 1}`, { use: 1, takes: [takeOf(index)] }]),
      ),
    }),
    ...Object.fromEntries(clips.map((mp4, index) => [`public/${files[index] ?? ""}`, mp4])),
  };
};

/** Frames whose picture is of another brightness than the one before. */
export const cutsSeen = async (mp4: string, signal: AbortSignal): Promise<number[]> => {
  const chunks: Buffer[] = [];
  const run = await runFfmpeg({
    tool: "ffmpeg",
    args: [
      ["-v", "error", "-i", fileArgument(mp4), "-map", "0:v:0", "-vf", "scale=8:8"],
      ["-pix_fmt", "rgb24", "-c:v", "rawvideo", "-f", "image2pipe", "pipe:1"],
    ].flat(),
    signal,
    onData: (chunk) => chunks.push(chunk),
  });
  if (run.kind !== "ended" || run.exit !== 0) throw new Error(JSON.stringify(run));
  const pixels = Buffer.concat(chunks);
  const size = 8 * 8 * 3;
  const isLight = Array.from({ length: pixels.length / size }, (_, frame) => {
    const picture = pixels.subarray(frame * size, (frame + 1) * size);
    return picture.reduce((sum, value) => sum + value, 0) / size > 100;
  });
  return isLight.flatMap((light, frame) =>
    frame > 0 && light !== isLight[frame - 1] ? [frame] : [],
  );
};
