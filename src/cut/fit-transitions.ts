import type { Transition } from "../film/storyboard.ts";

/** A shot's length, the way it wishes to leave, and the frames of material before its first (infinite where it is drawn). */
export type Leaving = {
  readonly durationInFrames: number;
  readonly transition: Transition;
  readonly headroomInFrames: number;
};

/** The transition a shot gets, and the handles it needs on either side. */
export type Fitted = {
  readonly transition: Transition;
  readonly handles: { readonly headInFrames: number; readonly tailInFrames: number };
};

/** Frames of a transition that lie before its cut; the rest lies after it. */
export const framesBeforeCut = (frames: number): number => Math.floor(frames / 2);

/** Frames of a transition that lie after its cut: half of it, and the odd one. */
export const framesAfterCut = (frames: number): number => frames - framesBeforeCut(frames);

const plainCut: Transition = { kind: "cut", frames: 0, carrier: null };

/**
 * Shortens transitions to what their shots can carry and works out the handles (OpenTimelineIO's rule: a transition takes
 * no time, it consumes material on both sides of the cut).
 *
 * Neither half may take more than a third of its shot, so two transitions never meet inside one shot, and no more than
 * the next shot has before its first frame. The last shot leaves by the end of the film.
 */
export const fitTransitions = (shots: readonly Leaving[]): Fitted[] => {
  const transitions = shots.map((shot, index) => {
    const next = shots[index + 1];
    if (!next) return { ...plainCut };
    if (shot.transition.kind === "cut") return { ...shot.transition, frames: 0 };
    const room = 2 * Math.floor(Math.min(shot.durationInFrames, next.durationInFrames) / 3);
    const frames = Math.min(shot.transition.frames, room, 2 * next.headroomInFrames);
    return frames < 2
      ? { ...shot.transition, kind: "cut" as const, frames: 0 }
      : { ...shot.transition, frames };
  });
  return transitions.map((transition, index) => ({
    transition,
    handles: {
      headInFrames: framesBeforeCut(transitions[index - 1]?.frames ?? 0),
      tailInFrames: framesAfterCut(transition.frames),
    },
  }));
};
