import { usedKeyframes } from "../../src/takes/atelier-request.ts";
import { readSpare } from "../store/read-spare.ts";
import { readTakes } from "../store/read-takes.ts";
import type { Shell } from "../terminal/film-command.ts";
import type { Cancelled, Failure } from "../terminal/outcome.ts";
import { shootStep } from "./shoot-step.ts";
import type { ShootWish } from "./shoot-wish.ts";

/**
 * Draws with the atelier what an outside tool takes the layout from: wanted keyframes that have no picture at all. Where nothing
 * can draw, that is said, and the tool is asked without. Returns how many were drawn.
 */
export const drawLayouts = async (
  shell: Shell,
  wish: Omit<ShootWish, "parts" | "retake" | "isDraft">,
): Promise<number | Failure | Cancelled> => {
  const { film, folder, ids } = wish;
  const lock = await readTakes(folder.lock);
  if ("kind" in lock) return lock;
  const ofShots = film.storyboard.shots
    .filter(({ id }) => ids === null || ids.includes(id))
    .flatMap(({ first, last }) => [first, last]);
  // What no cut shows is not asked for unless it is named, so it needs no layout.
  const spare = ids === null ? (await readSpare(folder, film, wish.cut)).keyframes : null;
  const missing = usedKeyframes(film).filter(
    (id) => (ids?.includes(id) || ofShots.includes(id)) && !spare?.has(id) && !lock.keyframes[id],
  );
  if (missing.length === 0) return 0;
  shell.progress.note(`Layouts first: the atelier draws ${missing.length} keyframes to go by.`);
  const drawn = await shootStep(shell, {
    ...wish,
    ids: missing,
    parts: ["keyframes"],
    retake: [],
    isDraft: false,
  });
  if (drawn.kind === "shot") return drawn.keyframes.made.length;
  if (drawn.kind === "failed" && (drawn.reason === "no-browser" || drawn.reason === "no-webgl")) {
    shell.progress.note(`No layouts: ${drawn.message}`);
    return 0;
  }
  return drawn;
};
