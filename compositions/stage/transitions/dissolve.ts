import { smoothStep } from "../../../src/picture/numbers.ts";
import { after, before, shown, type Transition } from "./transition.ts";

/** The incoming picture becomes visible through the outgoing one, slow at both ends. */
export const dissolve: Transition = () => (progress) => {
  if (progress <= 0) return before;
  if (progress >= 1) return after;
  return {
    outgoing: shown,
    incoming: { ...shown, opacity: smoothStep(0, 1, progress) },
    dark: 0,
    over: null,
  };
};
