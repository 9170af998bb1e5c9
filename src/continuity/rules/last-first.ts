import type { Film } from "../../film/film.ts";
import type { Problem } from "../../film/problem.ts";
import type { Keyframe } from "../../film/storyboard.ts";
import { finding } from "../finding.ts";
import { joinsOf } from "../join.ts";

/** Everything about two pictures is the same but their names. */
const sameWords = (a: Keyframe, b: Keyframe): boolean =>
  JSON.stringify({ ...a, id: "" }) === JSON.stringify({ ...b, id: "" });

/**
 * `last-first` (shared keyframes): where the motion goes on, the end of one shot *is* the start of the next.
 *
 * A warning where a transition lies over such a join, for there is nothing to bridge; an information where two neighbouring
 * keyframes are alike in everything and could be one.
 */
export const lastFirst = (film: Film): Problem[] =>
  joinsOf(film).flatMap(({ from, to, continuous }) => {
    const { kind, frames } = from.shot.transition;
    if (continuous && kind !== "cut" && frames > 0) {
      return [
        finding(
          "warning",
          "last-first",
          from,
          ["transition"],
          `a ${kind} lies over the keyframe ${to.first.id}, which both shots share`,
          "Make it a cut: the motion goes on by itself.",
        ),
      ];
    }
    return !continuous && sameWords(from.last, to.first)
      ? [
          finding(
            "info",
            "last-first",
            to,
            ["first"],
            `${to.first.id} is the same picture as ${from.last.id}`,
            `Start on ${from.last.id}: the picture is made once and the motion goes on.`,
          ),
        ]
      : [];
  });
