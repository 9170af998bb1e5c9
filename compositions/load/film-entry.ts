import { z } from "zod";
import { formatSchema, type Format } from "../../src/film/film-file.ts";
import { parseYaml } from "./load-film.ts";

/** A film as the list of compositions knows it. */
export type FilmEntry = {
  readonly slug: string;
  /** Never empty. */
  readonly formats: readonly [Format, ...Format[]];
  /** Ids of its songs; empty when `film.yaml` is broken. */
  readonly songs: readonly string[];
  /** Ids of its first shot and keyframe; empty when `storyboard.yaml` is broken. */
  readonly firstShot: string;
  readonly firstKeyframe: string;
};

const wide: Format = { id: "16x9", width: 1920, height: 1080 };
const formats = z.object({ formats: z.tuple([formatSchema], formatSchema) });
const songs = z.object({ songs: z.array(z.object({ id: z.string() })) });
const shot = z.object({ id: z.string() });
const shots = z.object({ shots: z.tuple([shot], shot) });
const keyframes = z.object({ keyframes: z.tuple([shot], shot) });

/**
 * What can be known of a film before it is parsed as a whole.
 *
 * Total: whatever is wrong with the files (null = missing), the film gets its compositions, and these say what is wrong.
 */
export const filmEntry = (
  slug: string,
  film: string | null,
  storyboard: string | null,
): FilmEntry => {
  const filmData = dataOf(film);
  return {
    slug,
    formats: formats.safeParse(filmData).data?.formats ?? [wide],
    songs: songs.safeParse(filmData).data?.songs.map((song) => song.id) ?? [],
    ...firstIds(storyboard ?? ""),
  };
};

/** Every page that draws asks this before anything else, and a storyboard takes half a second to parse: it is, only where it must. */
const firstIds = (storyboard: string): Pick<FilmEntry, "firstShot" | "firstKeyframe"> => {
  const firstShot = firstIdIn(storyboard, "shots");
  const firstKeyframe = firstIdIn(storyboard, "keyframes");
  if (firstShot !== null && firstKeyframe !== null) return { firstShot, firstKeyframe };
  const data = dataOf(storyboard);
  return {
    firstShot: shots.safeParse(data).data?.shots[0].id ?? "",
    firstKeyframe: keyframes.safeParse(data).data?.keyframes[0].id ?? "",
  };
};

const blank = String.raw`[ \t]*(?:#.*)?\r?\n`;

/** Id of the first entry of a list as people write it, each entry beginning with its id; null for one that is written otherwise. */
const firstIdIn = (text: string, list: string): string | null => {
  const entry = String.raw`^${list}:${blank}(?:${blank})*[ \t]*-[ \t]+id:[ \t]*([\w-]+)[ \t]*(?:#.*)?\r?$`;
  return new RegExp(entry, "m").exec(text)?.[1] ?? null;
};

const dataOf = (text: string | null): unknown => {
  const parsed = parseYaml(text ?? "", "");
  return parsed.kind === "loaded" ? parsed.data : null;
};
