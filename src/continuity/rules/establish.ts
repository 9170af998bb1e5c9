import { shotSizes } from "../../film/vocabulary.ts";
import type { Film } from "../../film/film.ts";
import type { Problem } from "../../film/problem.ts";
import { finding } from "../finding.ts";
import { panelsOf } from "../panel.ts";

const within = 3;

/**
 * `establish` (classical découpage): a place is seen from afar (LS or ELS) in one of its first three shots. Information.
 *
 * Places with a plain backdrop are framings, not geography: they need no establishing.
 */
export const establish = (film: Film): Problem[] =>
  film.bible.places.flatMap((place) => {
    if (place.backdrop === "plain") return [];
    const here = panelsOf(film)
      .filter(({ first, last }) => first.place === place.id || last.place === place.id)
      .slice(0, within);
    const [opening] = here;
    const wide = here.some(({ first, last }) =>
      [first, last].some(({ camera }) => shotSizes[camera.size].step >= shotSizes.LS.step),
    );
    return !opening || wide
      ? []
      : [
          finding(
            "info",
            "establish",
            opening,
            ["first"],
            `${place.token} is not seen from afar in its first ${here.length === 1 ? "shot" : `${here.length} shots`}`,
            "Open or answer with a long shot (LS or ELS), unless the place is to stay a riddle.",
          ),
        ];
  });
