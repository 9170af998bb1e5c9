import type { FrameSize, Place } from "./frame.ts";

/** A picture scaled about its own corner, then moved: `x' = x * scale + left`. */
export type Framing = { readonly scale: number; readonly left: number; readonly top: number };

/** Nearest a carrier is taken to the frame's edge, as a share of its side: beyond, the picture would have to grow too much. */
const margin = 0.14;

/** A place pulled inside the frame as far as a match can carry it. */
export const reachable = (place: Place, frame: FrameSize): Place => ({
  x: Math.min(Math.max(place.x, margin * frame.width), (1 - margin) * frame.width),
  y: Math.min(Math.max(place.y, margin * frame.height), (1 - margin) * frame.height),
});

/**
 * Moves a full-frame picture so that what was at `from` comes to lie at `to`, and enlarges it about that point just enough
 * to keep covering the frame. With `from` equal to `to` nothing changes.
 */
export const matchFraming = (frame: FrameSize, from: Place, to: Place): Framing => {
  const scale = Math.max(
    to.x / from.x,
    (frame.width - to.x) / (frame.width - from.x),
    to.y / from.y,
    (frame.height - to.y) / (frame.height - from.y),
  );
  return { scale, left: to.x - from.x * scale, top: to.y - from.y * scale };
};
