import { shotSizes } from "../../film/vocabulary.ts";
import type { Film } from "../../film/film.ts";
import type { Problem } from "../../film/problem.ts";
import { finding } from "../finding.ts";
import { joinsOf } from "../join.ts";
import { mainSubject } from "../main-subject.ts";
import { viewAngle } from "../view-angle.ts";

/** Degrees between two cameras below which a cut looks like a jump. */
const leastTurn = 30;

/**
 * `jump-30` (30-degree rule): a cut on the same subject in the same place turns the camera by 30 degrees or changes the
 * size by two steps.
 *
 * A warning below both; an error when the size does not change at all. Shared keyframes and transitions are no cuts.
 */
export const jump30 = (film: Film): Problem[] =>
  joinsOf(film).flatMap(({ from, to, hard }) => {
    const [a, b] = [mainSubject(film.bible, from.last), mainSubject(film.bible, to.first)];
    if (!hard || !a || !b || a.entry !== b.entry || a.part !== b.part) return [];
    if (from.last.place !== to.first.place) return [];
    const turn = viewAngle(from.last.camera, to.first.camera);
    const [before, after] = [from.last.camera.size, to.first.camera.size];
    const steps = Math.abs(shotSizes[before].step - shotSizes[after].step);
    if (turn >= leastTurn || steps >= 2) return [];
    return [
      finding(
        steps < 1 ? "error" : "warning",
        "jump-30",
        to,
        ["first"],
        `the cut stays on ${a.entry}, turns ${Math.round(turn)} degrees and goes from ${before} to ${after}`,
        "Turn the camera by 30 degrees or more, change the size by two steps, cut away, or share the keyframe.",
      ),
    ];
  });
