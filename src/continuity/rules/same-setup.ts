import type { Film } from "../../film/film.ts";
import type { Problem } from "../../film/problem.ts";
import { finding } from "../finding.ts";
import { joinsOf } from "../join.ts";

/**
 * `same-setup` (variety): a cut changes the place, the size or the angle. A warning where it changes none of them; a shared
 * keyframe is no cut.
 */
export const sameSetup = (film: Film): Problem[] =>
  joinsOf(film).flatMap(({ from, to, continuous }) => {
    const [a, b] = [from.last, to.first];
    const same =
      a.place === b.place && a.camera.size === b.camera.size && a.camera.angle === b.camera.angle;
    return continuous || !same
      ? []
      : [
          finding(
            "warning",
            "same-setup",
            to,
            ["first"],
            `cuts from ${a.camera.size}, ${a.camera.angle}, to the same again in ${a.place}`,
            "Change the size or the angle on one side of the cut.",
          ),
        ];
  });
