import type { Film } from "../../film/film.ts";
import type { Problem } from "../../film/problem.ts";
import type { Keyframe } from "../../film/storyboard.ts";
import type { Facing } from "../../film/vocabulary.ts";
import { finding } from "../finding.ts";
import { panelsOf } from "../panel.ts";

type Direction = "left" | "right" | null;

const directions: Readonly<Record<Facing, Direction>> = {
  toward: null,
  away: null,
  left: "left",
  right: "right",
  "toward-left": "left",
  "toward-right": "right",
  "away-left": "left",
  "away-right": "right",
};

/** Where a character faces on the screen; `null` for straight toward or away, `undefined` when not there (hands do not count). */
const directionOf = (keyframe: Keyframe, character: string): Direction | undefined => {
  const seen = keyframe.subjects.find(
    ({ entry, part }) => entry === character && part !== "hand" && part !== "eye",
  );
  return seen && directions[seen.facing];
};

/**
 * `screen-direction` (continuity of movement): who goes from left to right goes on from left to right.
 *
 * An error inside a scene, an information from one scene to the next. Turning in view, facing the camera or turning the
 * back to it in between makes a new direction lawful.
 */
export const screenDirection = (film: Film): Problem[] =>
  film.bible.characters.flatMap(({ id, token }) => {
    let known: { readonly direction: Direction; readonly scene: string } | null = null;
    return panelsOf(film).flatMap((panel) => {
      const starts = directionOf(panel.first, id);
      const ends = directionOf(panel.last, id);
      const turned = known?.direction && starts && known.direction !== starts;
      const before = known;
      const after = ends === undefined ? starts : ends;
      if (after !== undefined) known = { direction: after, scene: panel.shot.scene };
      if (!turned || !before) return [];
      return [
        finding(
          before.scene === panel.shot.scene ? "error" : "info",
          "screen-direction",
          panel,
          ["first"],
          `${token} faces ${starts}, and faced ${before.direction} when last seen`,
          "Keep the direction, or let a picture straight from the front or the back come between.",
        ),
      ];
    });
  });
