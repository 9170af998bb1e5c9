import { softPeak } from "../geometry/soft-peak.ts";
import { after, before, type Transition } from "./transition.ts";

/** Down into the film's ink and up again; all dark on the cut. */
export const dip: Transition = () => (progress) => {
  if (progress <= 0) return before;
  if (progress >= 1) return after;
  return { ...(progress < 0.5 ? before : after), dark: softPeak(0, 0.5, 1, progress) };
};
