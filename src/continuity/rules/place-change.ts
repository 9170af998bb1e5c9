import type { Film } from "../../film/film.ts";
import type { Problem } from "../../film/problem.ts";
import { finding } from "../finding.ts";
import { panelsOf } from "../panel.ts";

/**
 * `place-change`: no camera walks from one place into another, so a shot whose keyframes lie in two places is drawn as a
 * dream dissolve inside the shot. A warning where the shot names a move as well.
 */
export const placeChange = (film: Film): Problem[] =>
  panelsOf(film).flatMap((panel) => {
    const { first, last, shot } = panel;
    if (first.place === last.place) return [];
    return [
      finding(
        shot.move === "static" ? "info" : "warning",
        "place-change",
        panel,
        ["last"],
        `starts in ${first.place} and ends in ${last.place}: it becomes a dream dissolve`,
        "Make it two shots with a transition, or leave the camera static.",
      ),
    ];
  });
