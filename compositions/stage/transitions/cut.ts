import { after, before, type Transition } from "./transition.ts";

/** One picture, then the other. */
export const cut: Transition = () => (progress) => (progress < 0.5 ? before : after);
