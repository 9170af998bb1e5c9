import type { StagedFilm } from "../../src/deliver/staged-film.ts";
import type { Transition as StoryTransition } from "../../src/film/storyboard.ts";
import type { StagedShot } from "../../src/takes/resolve-cut.ts";
import { carrierPlace } from "./carrier-place.ts";
import type { FrameSize } from "./geometry/frame.ts";
import { firstFrame, junctionProgress, type CutSpan } from "./geometry/junction-progress.ts";
import { transitions } from "./transitions/transitions.ts";
import type { Passage } from "./transitions/transition.ts";

/** The place where one shot gives way to the next, ready to be drawn. */
export type Junction = CutSpan & {
  readonly kind: StoryTransition["kind"];
  readonly passageAt: (progress: number) => Passage;
};

/** One junction less than there are shots; the one at `index` follows the shot at `index`. */
export const junctions = (staged: StagedFilm, frame: FrameSize): Junction[] =>
  staged.shots.slice(0, -1).flatMap((outgoing, index) => {
    const incoming = staged.shots[index + 1];
    return incoming ? [junction(staged, frame, outgoing, incoming)] : [];
  });

const junction = (
  { film }: StagedFilm,
  frame: FrameSize,
  outgoing: StagedShot,
  incoming: StagedShot,
): Junction => {
  const { kind, frames } = outgoing.cut.transition;
  const prepared = transitions[kind]({
    frame,
    from: carrierPlace(film, outgoing, "end", frame),
    to: carrierPlace(film, incoming, "start", frame),
    look: film.film.look,
    seed: incoming.index + 1,
  });
  return { kind, frames, cutInFrames: incoming.startInFrames, passageAt: prepared };
};

/** The passage at a frame of the film, or null outside the transition. */
export const passageAt = (junction: Junction | undefined, frame: number): Passage | null => {
  if (!junction || frame < firstFrame(junction) || frame >= firstFrame(junction) + junction.frames)
    return null;
  return junction.passageAt(junctionProgress(junction, frame));
};
