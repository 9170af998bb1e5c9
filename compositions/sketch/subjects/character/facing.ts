import type { Facing } from "../../../../src/film/vocabulary.ts";

/** One of the five ways a person is drawn, all turned to the right; the other three facings are mirrored. */
export type View = "front" | "three-quarter" | "profile" | "three-quarter-back" | "back";

/** How a facing is drawn. */
export type Turn = {
  readonly view: View;
  /** Radians away from the camera's axis, 0 toward it, π away. */
  readonly yaw: number;
  readonly mirrored: boolean;
};

const turn = (view: View, degrees: number, mirrored = false): Turn => ({
  view,
  yaw: (degrees * Math.PI) / 180,
  mirrored,
});

/** The eight facings as five drawings and their mirror images. */
export const turns: Readonly<Record<Facing, Turn>> = {
  toward: turn("front", 0),
  "toward-right": turn("three-quarter", 42),
  right: turn("profile", 90),
  "away-right": turn("three-quarter-back", 138),
  away: turn("back", 180),
  "toward-left": turn("three-quarter", 42, true),
  left: turn("profile", 90, true),
  "away-left": turn("three-quarter-back", 138, true),
};
