import type { Film } from "../../film/film.ts";
import type { Problem } from "../../film/problem.ts";
import { toFrames } from "../../time/rounding.ts";
import { finding } from "../finding.ts";
import { joinsOf } from "../join.ts";

/**
 * `transition-length`: a transition is shorter than the shortest wish of both its shots, or there may be nothing left of
 * them to see. Warning; the cut shortens what does not fit.
 */
export const transitionLength = (film: Film): Problem[] =>
  joinsOf(film).flatMap(({ from, to }) => {
    const { kind, frames } = from.shot.transition;
    if (kind === "cut") return [];
    return [from, to].flatMap(({ shot }) => {
      const shortest = toFrames(shot.music.shortest, film.film.fps);
      return frames < shortest
        ? []
        : [
            finding(
              "warning",
              "transition-length",
              from,
              ["transition", "frames"],
              `the ${kind} takes ${frames} frames, ${shot.id} may be as short as ${shortest}`,
              "Shorten the transition, or give the shot a longer shortest.",
            ),
          ];
    });
  });
