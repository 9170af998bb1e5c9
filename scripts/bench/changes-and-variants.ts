import { mkdtemp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { z } from "zod";
import { wavFile } from "../media/wav-file.ts";
import { drumBeat, testRate } from "../testing/signals.ts";
import { measure } from "./measure.ts";

/** What rendering only what changed saves, in seconds on the wall. */
export type ChangesAndVariants = {
  readonly songInSeconds: number;
  readonly full: number;
  readonly oneCaption: number;
  readonly nothing: number;
  readonly matrix: number;
  /** Every variant of the matrix rendered by itself, with nothing to reuse. */
  readonly singles: number;
  readonly variants: number;
};

const slug = "short";
const languages = ["zh-en", "zh", "en"] as const;
const formats = ["16x9", "9x16"] as const;

type Home = { readonly home: string; readonly board: string };

const film = (...words: string[]) =>
  measure("npx", ["--no-install", "tsx", "scripts/film.ts", ...words, "--json"]);

/** A film to a drum beat whose every other shot has a caption, its clips made. */
const makeShortFilm = async (songInSeconds: number): Promise<Home> => {
  const home = await mkdtemp(path.join(tmpdir(), "film-bench-changes-"));
  await mkdir(path.join(home, "public", "films"), { recursive: true });
  process.env["GEMINI_RING_HOME"] = home;
  const song = path.join(home, "drums.wav");
  await writeFile(song, wavFile([drumBeat(songInSeconds)], testRate));
  await film("new", slug, "--song", song);
  const board = path.join(home, "public", "films", slug, "storyboard.yaml");
  const text = await readFile(board, "utf8");
  const captioned = text.replaceAll(
    /- id: (shot-\d*[02468])\n/g,
    (line, id: string) => `${line}    caption: { zh: 字幕, en: Caption ${id} }\n`,
  );
  await writeFile(board, captioned);
  return { home, board };
};

/** Removes what was rendered; clips and bundle stay. */
const forget = async (home: string): Promise<void> => {
  for (const folder of [".cache", "out"])
    await rm(path.join(home, folder), { recursive: true, force: true });
};

/** Measures on a film of its own, so that it ends in minutes whatever films there are. */
export const changesAndVariants = async (
  songInSeconds: number,
  say: (text: string) => void,
): Promise<ChangesAndVariants> => {
  const before = process.env["GEMINI_RING_HOME"];
  const { home, board } = await makeShortFilm(songInSeconds);
  try {
    const matrix = ["--formats", formats.join(","), "--languages", languages.join(",")];
    say(
      `Making a film of ${songInSeconds} s and its variants once, so that clips and bundle are ready ...`,
    );
    await film("make", slug, "--variants", "all", ...matrix);
    await film("make", slug);
    say("Rendering it whole ...");
    const full = await film("render", slug, "--force");
    say("Changing one caption ...");
    const text = await readFile(board, "utf8");
    await writeFile(board, text.replace("Caption shot-2", "Another caption"));
    const oneCaption = await film("make", slug);
    say("Changing nothing ...");
    const nothing = await film("render", slug);
    say("Rendering every variant by itself ...");
    let singles = 0;
    for (const format of formats) {
      for (const words of languages) {
        await forget(home);
        const how = ["--format", format, "--words", words];
        singles += (await film("render", slug, ...how)).wallInSeconds;
      }
    }
    say("Rendering the matrix ...");
    await forget(home);
    const whole = await film("render", slug, "--variants", "all", ...matrix);
    const { variants } = z
      .object({ variants: z.array(z.unknown()) })
      .parse(JSON.parse(whole.stdout));
    return {
      songInSeconds,
      full: full.wallInSeconds,
      oneCaption: oneCaption.wallInSeconds,
      nothing: nothing.wallInSeconds,
      matrix: whole.wallInSeconds,
      singles,
      variants: variants.length,
    };
  } finally {
    if (before === undefined) delete process.env["GEMINI_RING_HOME"];
    else process.env["GEMINI_RING_HOME"] = before;
    await rm(home, { recursive: true, force: true });
  }
};
