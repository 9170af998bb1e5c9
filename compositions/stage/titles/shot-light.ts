import { smoothStep } from "../../../src/picture/numbers.ts";

/** Lettering that belongs to a shot: 1 for most of it, 0 at its end (in its last 8 frames) unless it is the film's last. */
export const leavingLight = (inShot: number, shotInFrames: number, isLast: boolean): number =>
  isLast ? 1 : smoothStep(0, 8, shotInFrames - inShot);
