import type { Film } from "../../film/film.ts";
import type { WorkTask } from "./worklist.ts";

/** Whether a task belongs to what was asked for: the thing itself, or a shot's keyframes. Nothing asked for means everything. */
export const isAskedFor = (
  film: Film,
  task: Pick<WorkTask, "kind" | "id">,
  ids: readonly string[],
): boolean => {
  if (ids.length === 0 || ids.includes(task.id)) return true;
  return (
    task.kind === "keyframe" &&
    film.storyboard.shots.some(
      ({ id, first, last }) => ids.includes(id) && (first === task.id || last === task.id),
    )
  );
};
