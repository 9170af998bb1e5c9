import type { Film } from "../film/film.ts";
import type { Format, Song } from "../film/film-file.ts";
import type { Words } from "../film/text.ts";
import type { Length, VariantsFile } from "../film/variants-file.ts";

/** One delivery of a film. */
export type Variant = {
  /** `<film>.<song>.<format>.<words>.<length>`: its files are called so. */
  readonly name: string;
  readonly song: Song;
  readonly format: Format;
  readonly words: Words;
  readonly length: Length;
};

/** The choices whose every combination is a variant. */
export type Axes = {
  readonly songs: readonly Song[];
  readonly formats: readonly Format[];
  readonly words: readonly Words[];
  readonly lengths: readonly Length[];
};

/** What the axes hold, or the first id that the film does not know. */
export type FoundAxes =
  | { readonly kind: "axes"; readonly axes: Axes }
  | {
      readonly kind: "unknown";
      readonly what: "song" | "format";
      readonly id: string;
      readonly known: readonly string[];
    };

type Named = { readonly id: string };

const choose = <T extends Named>(all: readonly T[], ids: "all" | readonly string[]) => {
  const wanted = ids === "all" ? all.map(({ id }) => id) : [...new Set(ids)];
  const chosen = wanted.flatMap((id) => all.find((item) => item.id === id) ?? []);
  const unknown = wanted.find((id) => !all.some((item) => item.id === id)) ?? null;
  return { chosen, unknown, known: all.map(({ id }) => id) };
};

/** Looks up what a film's variants are made of. Nothing is multiplied yet. */
export const axesOf = (film: Film, file: VariantsFile): FoundAxes => {
  const songs = choose(film.film.songs, file.songs);
  if (songs.unknown !== null)
    return { kind: "unknown", what: "song", id: songs.unknown, known: songs.known };
  const formats = choose(film.film.formats, file.formats);
  if (formats.unknown !== null)
    return { kind: "unknown", what: "format", id: formats.unknown, known: formats.known };
  return {
    kind: "axes",
    axes: {
      songs: songs.chosen,
      formats: formats.chosen,
      words: [...new Set(file.languages)],
      lengths: [...new Set(file.lengths)],
    },
  };
};

/** How many variants there are, without listing them. */
export const sizeOfMatrix = ({ songs, formats, words, lengths }: Axes): number =>
  songs.length * formats.length * words.length * lengths.length;

/**
 * Every combination of the axes. Languages follow each other within a song, length and format, so that what they share has just
 * been rendered.
 */
export const variantMatrix = (film: Film, { songs, formats, words, lengths }: Axes): Variant[] =>
  songs.flatMap((song) =>
    lengths.flatMap((length) =>
      formats.flatMap((format) =>
        words.map((language) => ({
          name: [film.slug, song.id, format.id, language, length].join("."),
          song,
          format,
          words: language,
          length,
        })),
      ),
    ),
  );

/** Whether a variant is meant by `all`, by its name, or by a pattern in which `*` stands for anything, such as `*.9x16.*.15s`. */
export const isMeant = ({ name }: Pick<Variant, "name">, pattern: string): boolean => {
  if (pattern === "all") return true;
  const escaped = pattern.split("*").map((part) => part.replace(/[\\^$.|?+()[\]{}]/g, "\\$&"));
  return new RegExp(`^${escaped.join(".*")}$`, "u").test(name);
};
