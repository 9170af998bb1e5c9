import { cutFileSchema, type Cut } from "../../src/cut/cut.ts";
import { planCut } from "../../src/cut/plan-cut.ts";
import { stageCut } from "../../src/deliver/staged-film.ts";
import type { Film } from "../../src/film/film.ts";
import type { Format } from "../../src/film/film-file.ts";
import type { Text } from "../../src/film/text.ts";
import { scoreFileSchema } from "../../src/score/score-file.ts";
import type { Score } from "../../src/score/score.ts";
import { clipCacheFile } from "../../src/takes/clip-cache-file.ts";
import { footageOf } from "../../src/takes/footage-of.ts";
import { clipCacheSchema, emptyLock, lockSchema, type Lock } from "../../src/takes/lock.ts";
import type { PictureChoice } from "../../src/takes/resolve-cut.ts";
import { hasPublic } from "./fetch-public.ts";
import { filmPath } from "./film-path.ts";
import { loadFilm } from "./load-film.ts";
import { loadJson } from "./load-json.ts";
import { filmCommand } from "./film-command.ts";
import type { StagedSlate, Staging } from "./staging.ts";

/** What to stage. `song` may be empty or unknown: then it is the film's first. */
export type StageFilmInput = {
  readonly slug: string;
  readonly format: Format;
  readonly song: string;
  readonly pictures: PictureChoice;
  readonly signal: AbortSignal;
};

/** Film folder -> film, cut, score and takes -> staged shots; a slate wherever something is missing or broken. */
export const stageFilm = async (input: StageFilmInput): Promise<Staging> => {
  const { slug, signal } = input;
  const loaded = await loadFilm(slug, signal);
  if (loaded.kind === "broken")
    return slate(input, headings.film, loaded.reasons, filmCommand("check", slug));
  const { film } = loaded;
  const song =
    film.film.songs.find((candidate) => candidate.id === input.song) ?? film.film.songs[0];
  if (!song) return slate(input, headings.film, ["film.yaml names no song"], null);
  const [score, cut, lock, clips] = await Promise.all([
    loadJson(filmPath(slug, `score/${song.id}.json`), scoreFileSchema, signal),
    loadJson(filmPath(slug, `cuts/${song.id}.json`), cutFileSchema, signal),
    loadJson(filmPath(slug, "takes.json"), lockSchema, signal),
    loadJson(clipCacheFile(slug, song.id, input.format.id), clipCacheSchema, signal),
  ]);
  const reasons = [score, cut, lock].flatMap((file) =>
    file.kind === "broken" ? [file.reason] : [],
  );
  if (reasons.length > 0) return slate(input, headings.derived, reasons, filmCommand("cut", slug));
  const heard = score.kind === "loaded" ? score.data : null;
  const takes = lock.kind === "loaded" ? lock.data : emptyLock;
  const planned = cut.kind === "loaded" ? cut.data : cutInPlace(film, song.id, heard, takes);
  return Array.isArray(planned)
    ? slate(input, headings.cut, planned, filmCommand("cut", slug))
    : stageCut({
        film,
        format: input.format,
        song,
        cut: planned,
        score: heard,
        made: {
          lock: takes,
          // A cache that cannot be read is no cache.
          clips: clips.kind === "loaded" ? clips.data.clips : {},
        },
        pictures: input.pictures,
        hasSound: hasPublic(filmPath(slug, song.file)),
      });
};

const headings = {
  film: { zh: "影片文件有误", en: "The film's files need mending" },
  derived: { zh: "剪辑文件无法读取", en: "A derived file cannot be read" },
  cut: { zh: "还没有剪辑", en: "Not cut yet" },
} as const satisfies Record<string, Text>;

const slate = (
  { slug, format }: StageFilmInput,
  heading: Text,
  reasons: readonly string[],
  run: string | null,
): StagedSlate => ({ kind: "slate", slug, format, heading, reasons, run });

/** A cut planned on the spot when none has been saved, or why there cannot be one. */
const cutInPlace = (film: Film, song: string, score: Score | null, takes: Lock): Cut | string[] => {
  if (!score) return [`song ${song} has not been listened to yet`];
  const plan = planCut({ film, song, score, footage: footageOf(takes) });
  return plan.kind === "planned" ? plan.cut : [plan.message, plan.hint];
};
