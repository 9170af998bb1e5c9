import { mkdtemp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { z } from "zod";
import { wavFile } from "../media/wav-file.ts";
import { drumBeat, testRate } from "../testing/signals.ts";
import { filmAt } from "./film-at.ts";

/** What a matrix of variants costs beside each of them by itself, with nothing to reuse. Seconds on the wall. */
export type MatrixCost = {
  readonly songInSeconds: number;
  readonly matrix: number;
  readonly singles: number;
  readonly variants: number;
};

const slug = "short";
const languages = ["zh-en", "zh", "en"] as const;
const formats = ["16x9", "9x16"] as const;

/** A film to a drum beat whose every other shot has a caption. */
const makeShortFilm = async (home: string, songInSeconds: number): Promise<void> => {
  await mkdir(path.join(home, "public", "films"), { recursive: true });
  const song = path.join(home, "drums.wav");
  await writeFile(song, wavFile([drumBeat(songInSeconds)], testRate));
  await filmAt(home)("new", slug, "--song", song);
  const board = path.join(home, "public", "films", slug, "storyboard.yaml");
  const text = await readFile(board, "utf8");
  const captioned = text.replaceAll(
    /- id: (shot-\d*[02468])\n/g,
    (line, id: string) => `${line}    caption: { zh: 字幕, en: Caption ${id} }\n`,
  );
  await writeFile(board, captioned);
};

/** Removes what was rendered; clips and the bundled stage stay. */
const forget = async (home: string): Promise<void> => {
  for (const folder of [path.join(".cache", "segments"), "out"])
    await rm(path.join(home, folder), { recursive: true, force: true });
};

/** Measures on a film of its own, so that it ends in minutes whatever films there are. */
export const matrixCost = async (
  songInSeconds: number,
  say: (text: string) => void,
): Promise<MatrixCost> => {
  const home = await mkdtemp(path.join(tmpdir(), "film-bench-matrix-"));
  const film = filmAt(home);
  const axes = ["--formats", formats.join(","), "--languages", languages.join(",")];
  try {
    say(`Making a film of ${songInSeconds} s and its variants once, so that clips are ready ...`);
    await makeShortFilm(home, songInSeconds);
    await film("make", slug, "--variants", "all", ...axes, "--json");
    say("Rendering every variant by itself ...");
    let singles = 0;
    for (const format of formats) {
      for (const words of languages) {
        await forget(home);
        const single = await film("render", slug, "--format", format, "--words", words, "--json");
        singles += single.wallInSeconds;
      }
    }
    say("Rendering the matrix ...");
    await forget(home);
    const whole = await film("render", slug, "--variants", "all", ...axes, "--json");
    const { variants } = z
      .object({ variants: z.array(z.unknown()) })
      .parse(JSON.parse(whole.stdout));
    return { songInSeconds, matrix: whole.wallInSeconds, singles, variants: variants.length };
  } finally {
    await rm(home, { recursive: true, force: true });
  }
};
