import { endInFrames } from "../../src/time/range.ts";
import type { Staging } from "./staging.ts";

/** Frames of its neighbours seen before and after a shot, beside what its transitions need. */
const edge = 12;

/** Narrows a staged film to one shot, its transitions and a few frames of its neighbours; a slate if there is no such shot. */
export const shotWindow = (staging: Staging, shot: string): Staging => {
  if (staging.kind === "slate") return staging;
  const found = staging.shots.find((candidate) => candidate.shot.id === shot);
  if (!found) {
    return {
      kind: "slate",
      slug: staging.film.slug,
      format: staging.format,
      heading: { zh: "没有这个镜头", en: "No such shot" },
      reasons: [
        `${shot} is not one of ${staging.shots.map((candidate) => candidate.shot.id).join(", ")}`,
      ],
      run: null,
    };
  }
  const { startInFrames, cut } = found;
  const start = Math.max(0, startInFrames - cut.handles.headInFrames - edge);
  const end = Math.min(
    staging.durationInFrames,
    endInFrames({ startInFrames, durationInFrames: cut.durationInFrames }) +
      cut.handles.tailInFrames +
      edge,
  );
  return { ...staging, window: { startInFrames: start, durationInFrames: end - start } };
};
