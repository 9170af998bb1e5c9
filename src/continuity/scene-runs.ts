import type { Film } from "../film/film.ts";
import { panelsOf, type Panel } from "./panel.ts";

/** Neighbouring shots of one scene, together; a scene the film comes back to later is a run of its own. */
export const sceneRuns = (film: Film): Panel[][] => {
  const runs: Panel[][] = [];
  for (const panel of panelsOf(film)) {
    const run = runs.at(-1);
    if (run?.at(-1)?.shot.scene === panel.shot.scene) run.push(panel);
    else runs.push([panel]);
  }
  return runs;
};
