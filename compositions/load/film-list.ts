import { getStaticFiles } from "remotion";
import { fetchPublic } from "./fetch-public.ts";
import { filmEntry, type FilmEntry } from "./film-entry.ts";
import { filmPath } from "./film-path.ts";

/** Names of the folders in `public/films/` that hold a film file, sorted. */
export const filmSlugs = (files: readonly { readonly name: string }[]): string[] => {
  const slugs = files.flatMap(({ name }) => {
    // Windows lists its files with backslashes.
    const [, slug] = /^films\/([^/]+)\/film\.yaml$/.exec(name.replaceAll("\\", "/")) ?? [];
    return slug === undefined ? [] : [slug];
  });
  return [...new Set(slugs)].toSorted();
};

/** Every film of the public folder. A film whose files cannot be read is listed too. */
export const loadFilmList = async (): Promise<FilmEntry[]> =>
  await Promise.all(
    filmSlugs(getStaticFiles()).map(async (slug) => {
      const text = (file: string) => fetchPublic(filmPath(slug, file)).catch(() => null);
      const [film, storyboard] = await Promise.all([text("film.yaml"), text("storyboard.yaml")]);
      return filmEntry(slug, film, storyboard);
    }),
  );
