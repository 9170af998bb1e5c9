import type { Film } from "../film/film.ts";
import { panelsOf, type Panel } from "./panel.ts";

/** Two neighbouring shots, and how they meet. */
export type Join = {
  readonly from: Panel;
  readonly to: Panel;
  /** The end of one is the start of the other: they share the keyframe, and the motion goes on. */
  readonly continuous: boolean;
  readonly sameScene: boolean;
  /** A hard cut: no transition softens it, and the pictures differ. */
  readonly hard: boolean;
};

/** Every place where one shot gives way to the next, in order. */
export const joinsOf = (film: Film): Join[] => {
  const panels = panelsOf(film);
  return panels.slice(1).flatMap((to, index) => {
    const from = panels[index];
    if (!from) return [];
    const continuous = from.last.id === to.first.id;
    const { kind, frames } = from.shot.transition;
    return [
      {
        from,
        to,
        continuous,
        sameScene: from.shot.scene === to.shot.scene,
        hard: !continuous && (kind === "cut" || frames === 0),
      },
    ];
  });
};
