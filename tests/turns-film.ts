import { PNG } from "pngjs";
import { stringify } from "yaml";
import { fileArgument, runFfmpeg } from "../scripts/media/run-ffmpeg.ts";
import { sha256OfBytes } from "../scripts/store/sha256.ts";
import { tinyInput, tinyShot } from "./tiny-film.ts";

const grey = (level: number): Buffer => {
  const image = new PNG({ width: 64, height: 36 });
  image.data.fill(level);
  for (let alpha = 3; alpha < image.data.length; alpha += 4) image.data[alpha] = 255;
  return PNG.sync.write(image);
};

/** A film whose shots are dark and light by turns, so that every cut can be seen in its pixels. */
export type TurnsFilm = {
  readonly slug: string;
  /** Paths of its songs inside the film's folder, by their ids. */
  readonly songs: Readonly<Record<string, string>>;
  readonly shots: number;
  readonly longestInSeconds: number;
};

/** Everything of such a film but its songs, by path in the project. */
export const turnsFilm = ({ slug, songs, shots: count, longestInSeconds }: TurnsFilm) => {
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
  const pictures = { k1: grey(30), k2: grey(225) };
  const take = (png: Buffer) => {
    const sha = sha256OfBytes(png);
    return {
      file: `takes/${sha.slice(0, 2)}/${sha}.png`,
      width: 64,
      height: 36,
      maker: "by hand",
      makerVersion: "",
      take: 1,
      secondsSpent: 0,
      fingerprint: "0".repeat(64),
    };
  };
  const takes = [take(pictures.k1), take(pictures.k2)] as const;
  return {
    [`${folder}/film.yaml`]: stringify({
      ...input.film,
      formats: [{ id: "16x9", width: 480, height: 270 }],
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
      keyframes: {
        k1: { use: 1, takes: [takes[0]] },
        k2: { use: 1, takes: [takes[1]] },
      },
      clips: {},
    }),
    [`public/${takes[0].file}`]: pictures.k1,
    [`public/${takes[1].file}`]: pictures.k2,
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
