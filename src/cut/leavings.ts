import type { Transition } from "../film/storyboard.ts";
import type { PlannedShot } from "./planned-shot.ts";

const plainCut: Transition = { kind: "cut", frames: 0, carrier: null };

/** A transition without its carrier, for two shots it was not written for: what matches nothing dissolves. */
const softened = ({ kind, frames }: Transition): Transition =>
  kind === "match" || kind === "glint"
    ? { kind: "dissolve", frames, carrier: null }
    : { kind, frames, carrier: null };

/**
 * How each shot of a cast leaves. Between two neighbours of the storyboard that is what the storyboard says, alternates that
 * stayed out not counted. Where shots between them were dropped, the way the last of them would have left, so that a scene
 * still ends as it was meant to; into an alternate it is a plain cut, and after one the way into the shot it came before.
 */
export const leavings = (
  storyboard: readonly PlannedShot[],
  cast: readonly PlannedShot[],
): Transition[] => {
  const place = new Map(storyboard.map((shot, index) => [shot, index]));
  return cast.map((shot, index) => {
    const next = cast[index + 1];
    if (!next || next.music.role === "spare") {
      return shot.transition.kind === "match" || !next ? plainCut : shot.transition;
    }
    const between = storyboard.slice((place.get(shot) ?? 0) + 1, place.get(next));
    const dropped = between.findLast(({ music }) => music.role !== "spare");
    if (dropped) return softened(dropped.transition);
    if (shot.music.role !== "spare" || shot.transition.kind !== "cut") return shot.transition;
    const before = storyboard
      .slice(0, place.get(shot))
      .findLast(({ music }) => music.role !== "spare");
    return before ? softened(before.transition) : shot.transition;
  });
};
