import type { Shot, Storyboard } from "../film/storyboard.ts";

/** What of a shot a cut is planned from: its words and pictures may change without moving a cut. */
export type PlannedShot = Pick<Shot, "id" | "scene" | "music" | "transition">;

/** A storyboard's shots, each with nothing that a cut does not depend on. */
export const plannedShots = ({ shots }: Storyboard): readonly PlannedShot[] =>
  shots.map(({ id, scene, music, transition }) => ({ id, scene, music, transition }));
