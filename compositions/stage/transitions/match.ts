import { matchFraming, reachable } from "../geometry/match-framing.ts";
import { smoothStep } from "../../../src/picture/numbers.ts";
import { after, before, shown, type Transition } from "./transition.ts";

/**
 * The carrier stays one thing: both pictures are moved so that it lies in the same place in both, and that place slides from
 * where it was to where it will be while the pictures cross.
 */
export const match: Transition = ({ frame, from, to }) => {
  const start = reachable(from, frame);
  const end = reachable(to, frame);
  return (progress) => {
    if (progress <= 0) return before;
    if (progress >= 1) return after;
    const share = smoothStep(0, 1, progress);
    const meeting = {
      x: start.x + (end.x - start.x) * share,
      y: start.y + (end.y - start.y) * share,
    };
    return {
      outgoing: { ...shown, framing: matchFraming(frame, start, meeting) },
      incoming: {
        ...shown,
        framing: matchFraming(frame, end, meeting),
        opacity: smoothStep(0.24, 0.76, progress),
      },
      dark: 0,
      over: null,
    };
  };
};
