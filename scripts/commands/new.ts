import { constants } from "node:fs";
import { copyFile, lstat, rename, rm } from "node:fs/promises";
import path from "node:path";
import { parse } from "yaml";
import { listsIn, nothingWritten, writtenFileSchema } from "../../src/film/writing/written-file.ts";
import { scoreFileSchema } from "../../src/score/score-file.ts";
import { analyserVersion } from "../../src/score/analyser-version.ts";
import type { Score } from "../../src/score/score.ts";
import { waveFileSchema, type Wave } from "../../src/score/wave.ts";
import { cutStep, type CutStep } from "../steps/cut-step.ts";
import { filmFolder } from "../store/film-folder.ts";
import { makeFolder } from "../store/make-folder.ts";
import { writeJsonFile } from "../store/json-file.ts";
import type { Project } from "../store/project.ts";
import { removeStalePartials } from "../store/remove-stale-partials.ts";
import { sha256OfFile } from "../store/sha256.ts";
import { slugFailure } from "../store/slug.ts";
import { writeFileAtomic } from "../store/write-file.ts";
import { bibleYaml } from "../template/bible-yaml.ts";
import { filmYaml } from "../template/film-yaml.ts";
import { fitStoryboard } from "../template/fit-storyboard.ts";
import { songIdOf } from "../template/song-id.ts";
import { treatmentMd } from "../template/treatment-md.ts";
import { shownPath } from "../terminal/shown-path.ts";
import { filmCommand } from "../terminal/film-command.ts";
import { failed, type Failure } from "../terminal/outcome.ts";

const exists = (file: string): Promise<boolean> =>
  lstat(file).then(
    () => true,
    () => false,
  );

type NewFilm = {
  readonly slug: string;
  readonly songFile: string;
  readonly title: { readonly zh: string; readonly en: string };
  readonly score: Score;
  readonly wave: Wave;
};

/** Writes the whole film into `staging`, a folder beside its later place. */
const writeFilm = async (
  project: Project,
  staging: string,
  film: NewFilm,
): Promise<CutStep | Failure> => {
  const { slug, songFile, title, score, wave } = film;
  const folder = filmFolder(project, staging);
  const id = songIdOf(songFile);
  const copy = `songs/${id}${path.extname(songFile).toLowerCase()}`;
  const texts = {
    film: filmYaml({ title, songId: id, songFile: copy, songTitle: path.parse(songFile).name }),
    bible: bibleYaml(),
  };
  const fitted = fitStoryboard({ slug, song: id, ...texts }, score);
  if (fitted.kind === "unfit") return failed("infeasible", fitted.message, fitted.hint);
  await makeFolder(folder.inside("songs"));
  await makeFolder(folder.inside("references"));
  await copyFile(songFile, folder.inside(copy), constants.COPYFILE_FICLONE);
  await writeFileAtomic(folder.authored["film.yaml"], texts.film);
  await writeFileAtomic(folder.authored["bible.yaml"], texts.bible);
  await writeFileAtomic(folder.authored["storyboard.yaml"], fitted.yaml);
  await writeFileAtomic(folder.inside("treatment.md"), treatmentMd(title));
  // Places to start from are nobody's own words: film write may put others in their stead.
  await writeJsonFile(folder.inside("written.json"), writtenFileSchema, {
    ...nothingWritten,
    lists: listsIn(parse(texts.bible), parse(fitted.yaml)),
  });
  const madeFrom = { song: await sha256OfFile(folder.inside(copy)), analyser: analyserVersion };
  const scoreFile = scoreFileSchema.parse({ ...score, madeFrom });
  await writeJsonFile(folder.score(id), scoreFileSchema, scoreFile);
  await writeJsonFile(folder.wave(id), waveFileSchema, { ...wave, madeFrom });
  const song = fitted.film.film.songs[0];
  if (!song) throw new Error("the template names no song");
  return cutStep({ film: fitted.film, folder, song, score: scoreFile }, true);
};

/** `film new`: a film folder that plays at once, cut to a song of one's own. */
export const command = filmCommand({
  name: "new",
  summary: "Start a film from a song of your own; it plays at once",
  args: {
    slug: {
      type: "positional",
      required: false,
      description: "Name of the film's folder; spaces and Chinese are welcome.",
    },
    song: {
      type: "string",
      valueHint: "file",
      description: "The song: mp3, wav, flac, m4a, ogg or opus. It is copied in.",
    },
    "title-zh": {
      type: "string",
      valueHint: "text",
      description: "Chinese title (default: the folder's name).",
    },
    "title-en": {
      type: "string",
      valueHint: "text",
      description: "English title (default: the folder's name).",
    },
  },
  run: async (args, shell) => {
    const { slug, song } = args;
    if (slug === undefined || song === undefined) {
      const what = slug === undefined ? "The film has no name" : "The film has no song";
      return failed("usage", `${what}.`, 'For example: film new my-film --song "my song.mp3"');
    }
    const mistake = slugFailure(slug);
    if (mistake) return mistake;
    const { folder } = filmFolder(shell.project, slug);
    if (await exists(folder)) {
      return failed(
        "film-exists",
        `There is something at ${folder} already.`,
        "Choose another name; nothing was changed.",
      );
    }
    const songFile = path.resolve(song);
    shell.progress.step(`Hearing ${path.basename(songFile)}`);
    const { hearSong } = await import("../media/hear-song.ts");
    const heard = await hearSong(songFile, shell.signal);
    if (heard.kind !== "heard") return heard;
    shell.progress.step("Writing the film");
    await makeFolder(shell.project.films);
    await removeStalePartials(shell.project.films);
    const staging = `.partial-${process.pid}`;
    const title = { zh: args["title-zh"] ?? slug, en: args["title-en"] ?? slug };
    try {
      const cut = await writeFilm(shell.project, staging, {
        slug,
        songFile,
        title,
        score: heard.score,
        wave: heard.wave,
      });
      if (cut.kind !== "cut") return cut;
      await rename(path.join(shell.project.films, staging), folder);
      const shots = cut.cut.shots.length;
      const name = /^[\w.\u4e00-\u9fff-]+$/.test(slug) ? slug : JSON.stringify(slug);
      return {
        kind: "done",
        exit: 0,
        text: `${shownPath(folder)}\n${shots} shots, cut to ${path.basename(songFile)}. Now:\n  npm run film -- make ${name}\n  npm start`,
        json: {
          ok: true,
          film: slug,
          folder,
          song: cut.cut.song,
          shots,
          durationInFrames: cut.cut.durationInFrames,
        },
      };
    } finally {
      await rm(path.join(shell.project.films, staging), { recursive: true, force: true });
    }
  },
});
