import { useEffect, useReducer, useState } from "react";
import { getRemotionEnvironment } from "remotion";
import { FilmFolder } from "./FilmFolder.tsx";
import type { FilmEntry } from "./load/film-entry.ts";
import { loadFilmList } from "./load/film-list.ts";
import { watchFilms } from "./load/watch-films.ts";
import { NoFilms } from "./NoFilms.tsx";

/** Props of {@link Root}: the films found before it mounted; `onRegistered` is called when all compositions are known. */
export type RootProps = { readonly found: readonly FilmEntry[]; readonly onRegistered: () => void };

/** The studio's compositions: a folder for each film of `public/films/`. In Studio it follows the files while they change. */
export const Root = ({ found, onRegistered }: RootProps) => {
  const [{ films, revision }, setFound] = useState({ films: found, revision: 0 });
  const [isMounted, mounted] = useReducer(() => true, false);
  useEffect(() => {
    // The compositions' own effects have just asked to be registered; they are once this update has been drawn too.
    mounted();
    if (!getRemotionEnvironment().isStudio) return undefined;
    return watchFilms(() => {
      void loadFilmList().then((list) =>
        setFound((old) => ({ films: list, revision: old.revision + 1 })),
      );
    });
  }, []);
  useEffect(() => {
    if (isMounted) onRegistered();
  }, [isMounted, onRegistered]);
  return films.length === 0 ? (
    <NoFilms />
  ) : (
    films.map((film) => <FilmFolder key={film.slug} film={film} revision={revision} />)
  );
};

/** A {@link Root} that knows its films, as `registerRoot` wants it: without props. */
export const rootOf = (films: readonly FilmEntry[], onRegistered: () => void) => () => (
  <Root found={films} onRegistered={onRegistered} />
);
