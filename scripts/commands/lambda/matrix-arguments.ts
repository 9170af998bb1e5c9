import path from "node:path";
import type { ArgsDef } from "citty";
import type { Film } from "../../../src/film/film.ts";
import type { Format, Song } from "../../../src/film/film-file.ts";
import { wordsSchema, type Words } from "../../../src/film/text.ts";
import { filmName } from "../../render/film-name.ts";
import type { LambdaVariant } from "../../render/lambda/variant.ts";
import { qualities, type Quality } from "../../render/quality.ts";
import { currentCut } from "../../steps/cut-step.ts";
import { groundOf } from "../../render/segments/plan-on-disk.ts";
import { planFilm } from "../../steps/plan-film.ts";
import { lookForScore } from "../../steps/score-step.ts";
import type { FilmFolder } from "../../store/film-folder.ts";
import type { Shell } from "../../terminal/film-command.ts";
import { nearest } from "../../terminal/nearest.ts";
import { failed, type Failure } from "../../terminal/outcome.ts";

/** Options that say which variants of a film are meant. */
export const matrixArguments = {
  variants: {
    type: "string" as const,
    valueHint: "all|pattern",
    description:
      "All of the film's songs, formats and languages, or those whose names fit, as in *.9x16.*",
  },
  song: {
    type: "string" as const,
    valueHint: "ids",
    description: "Songs, with commas between, or all (default: the film's first).",
  },
  format: {
    type: "string" as const,
    valueHint: "ids",
    description: "Formats, with commas between, or all (default: the film's first).",
  },
  words: {
    type: "string" as const,
    valueHint: "languages",
    description: "Of zh-en, zh, en and none, with commas between, or all (default: zh-en).",
  },
  quality: {
    type: "enum" as const,
    options: ["draft", "standard", "final"],
    default: "standard",
    description: "A third, two thirds or all of the format's pixels.",
  },
} satisfies ArgsDef;

/** These options as a person typed them. */
export type MatrixOptions = {
  readonly variants?: string | undefined;
  readonly song?: string | undefined;
  readonly format?: string | undefined;
  readonly words?: string | undefined;
  readonly quality?: string | undefined;
};

/** A place in the matrix, before anything of it was read. */
type Place = {
  readonly name: string;
  readonly song: Song;
  readonly format: Format;
  readonly words: Words;
};

/** More films than this in one command is taken for a slip. */
const most = 1000;

const chosen = <T>(
  what: string,
  text: string | undefined,
  all: readonly T[],
  nameOf: (one: T) => string,
): readonly T[] | Failure => {
  if (text === undefined) return all.slice(0, 1);
  if (text === "all") return all;
  const names = all.map(nameOf);
  const wanted = text.split(",").map((name) => name.trim());
  const stranger = wanted.find((name) => !names.includes(name));
  if (stranger !== undefined) {
    return failed(
      "usage",
      `There is no ${what} "${stranger}". There are: ${names.join(", ")}.`,
      nearest(stranger, names, (close) => `Did you mean ${close}?`) ?? `Or say --${what} all.`,
    );
  }
  return all.filter((one) => wanted.includes(nameOf(one)));
};

const isFailure = <T>(value: readonly T[] | Failure): value is Failure => "kind" in value;

/** A pattern with stars, as shells know it. */
const fits = (pattern: string, name: string): boolean => {
  const parts = pattern
    .split("*")
    .map((part) => part.replaceAll(/[.+?^${}()|[\]\\]/g, String.raw`\$&`));
  return new RegExp(`^${parts.join(".*")}$`).test(name);
};

/** All places that the options mean. `--variants` opens every side of the matrix that no other option narrows. */
export const placesOf = (film: Film, options: MatrixOptions): readonly Place[] | Failure => {
  const open = options.variants === undefined ? undefined : "all";
  const songs = chosen("song", options.song ?? open, film.film.songs, ({ id }) => id);
  if (isFailure(songs)) return songs;
  const formats = chosen("format", options.format ?? open, film.film.formats, ({ id }) => id);
  if (isFailure(formats)) return formats;
  const languages = wordsSchema.options.filter((words) => open === undefined || words !== "none");
  const words = chosen("words", options.words ?? open, languages, (one) => one);
  if (isFailure(words)) return words;
  const pattern = options.variants === "all" ? "*" : (options.variants ?? "*");
  const places = songs.flatMap((song) =>
    formats.flatMap((format) =>
      words.map((language) => ({
        name: filmName({ film, song: song.id, format: format.id, words: language, notes: "none" }),
        song,
        format,
        words: language,
      })),
    ),
  );
  const meant = places.filter(({ name }) => fits(pattern, name));
  if (meant.length === 0) {
    return failed(
      "usage",
      `No variant's name fits "${pattern}". There are ${places.length}, such as ${places[0]?.name ?? "none"}.`,
      "Put stars where anything may stand.",
    );
  }
  return meant.length <= most
    ? meant
    : failed(
        "usage",
        `That is ${meant.length} films; one command renders at most ${most}. Nothing was made.`,
        "Narrow it with --variants, --song, --format or --words.",
      );
};

const isQuality = (name: string | undefined): name is Quality =>
  name !== undefined && name in qualities;

/** Where the variants come from. */
export type MatrixInput = {
  readonly shell: Shell;
  readonly film: Film;
  readonly folder: FilmFolder;
};

const variantAt = async (
  { shell, film, folder }: MatrixInput,
  { song, format, words, name }: Place,
  quality: Quality,
): Promise<LambdaVariant | Failure> => {
  const looked = await lookForScore(folder, song);
  if (looked.kind === "failed") return looked;
  const score = looked.current;
  const cut = score && (await currentCut({ film, folder, song, score }));
  if (!score || !cut) {
    return failed(
      "not-current",
      `The ${score ? "cut" : "score"} of "${film.slug}" for the song "${song.id}" is missing or was made from something older.`,
      `Run "film cut ${film.slug} --song ${song.id}" first.`,
    );
  }
  const planned = await planFilm(shell.project, groundOf(shell.project), {
    film,
    folder,
    song,
    songHash: score.madeFrom.song,
    songInSeconds: score.durationInSeconds,
    part: null,
    score,
    cut,
    format,
    words,
    notes: "none",
    quality,
    mp4: path.join(folder.out, `${name}.mp4`),
    concurrency: null,
    force: false,
    clipsOf: [song.id],
  });
  if (planned.kind === "failed") return planned;
  const facts = { film: film.slug, song: song.id, format: format.id, words, quality };
  return { name, order: planned.order, fingerprint: planned.fingerprint, facts };
};

/** The variants that the options mean, each with its score and cut, which must be current. */
export const variantsOf = async (
  input: MatrixInput,
  options: MatrixOptions,
): Promise<readonly LambdaVariant[] | Failure> => {
  const places = placesOf(input.film, options);
  if (isFailure(places)) return places;
  const quality = isQuality(options.quality) ? options.quality : "standard";
  const variants: LambdaVariant[] = [];
  for (const place of places) {
    const variant = await variantAt(input, place, quality);
    if ("kind" in variant) return variant;
    variants.push(variant);
  }
  return variants;
};
