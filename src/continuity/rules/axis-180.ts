import type { Bible } from "../../film/bible.ts";
import type { Film } from "../../film/film.ts";
import type { Problem } from "../../film/problem.ts";
import type { Keyframe } from "../../film/storyboard.ts";
import { finding } from "../finding.ts";
import { sceneRuns } from "../scene-runs.ts";

/** Whether a picture says nothing about the axis: nobody is in it, or only a hand or an eye. */
const isInsert = (bible: Bible, keyframe: Keyframe): boolean =>
  !keyframe.subjects.some(
    ({ entry, part }) =>
      part !== "hand" && part !== "eye" && bible.characters.some(({ id }) => id === entry),
  );

/**
 * `axis-180` (180-degree rule): inside a scene the camera stays on one side of the axis.
 *
 * An error where side A follows side B, unless a picture on the axis, an insert or a camera that moves across in view lies
 * between.
 */
export const axis180 = (film: Film): Problem[] =>
  sceneRuns(film).flatMap((run) => {
    let known: "A" | "B" | null = null;
    return run.flatMap((panel) => {
      const problems: Problem[] = [];
      for (const keyframe of panel.first === panel.last
        ? [panel.first]
        : [panel.first, panel.last]) {
        const neutral = keyframe.camera.side === "on-axis" || isInsert(film.bible, keyframe);
        const side: "A" | "B" | null =
          neutral || keyframe.camera.side === "on-axis" ? null : keyframe.camera.side;
        const crossesInView =
          keyframe === panel.last && panel.first !== panel.last && panel.shot.move !== "static";
        if (known && side && known !== side && !crossesInView) {
          problems.push(
            finding(
              "error",
              "axis-180",
              panel,
              [keyframe === panel.first ? "first" : "last"],
              `the camera jumps from side ${known} of the axis to side ${side}`,
              "Stay on one side, or put a picture on the axis, an insert or a moving shot between.",
            ),
          );
        }
        known = side;
      }
      return problems;
    });
  });
