import { shotSizes } from "../../film/vocabulary.ts";
import type { Film } from "../../film/film.ts";
import type { Problem } from "../../film/problem.ts";
import { finding } from "../finding.ts";
import { joinsOf } from "../join.ts";

const longestLeap = 4;

/**
 * `size-leap` (heuristic): a hard cut inside a scene that goes more than four steps up or down the ladder of sizes.
 *
 * An information: strong, and right only when meant.
 */
export const sizeLeap = (film: Film): Problem[] =>
  joinsOf(film).flatMap(({ from, to, hard, sameScene }) => {
    const [before, after] = [from.last.camera.size, to.first.camera.size];
    const steps = Math.abs(shotSizes[before].step - shotSizes[after].step);
    return hard && sameScene && steps > longestLeap
      ? [
          finding(
            "info",
            "size-leap",
            to,
            ["first"],
            `cuts from ${before} to ${after}, ${steps} steps at once`,
            "Keep it if the leap is meant; else put a size in between.",
          ),
        ]
      : [];
  });
