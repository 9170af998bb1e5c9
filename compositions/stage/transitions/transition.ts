import type { ReactNode } from "react";
import type { FilmFile } from "../../../src/film/film-file.ts";
import type { FrameSize, Place } from "../geometry/frame.ts";
import type { Framing } from "../geometry/match-framing.ts";

/** How one of the two pictures is shown during a transition. */
export type Layer = {
  /** 0 (not drawn at all) to 1. */
  readonly opacity: number;
  /** How it is scaled and moved; null for not at all. */
  readonly framing: Framing | null;
  /** CSS clip path in frame pixels, or `none`. */
  readonly clipPath: string;
};

/** One moment of a transition: both pictures, the incoming one above, and what lies over both. */
export type Passage = {
  readonly outgoing: Layer;
  readonly incoming: Layer;
  /** How much of the film's ink lies over both, 0..1. */
  readonly dark: number;
  /** What is drawn over all that; null for nothing. */
  readonly over: ReactNode;
};

/** What a transition may know. */
export type TransitionInput = {
  readonly frame: FrameSize;
  /** Where the carrier is in the outgoing and in the incoming picture, in frame pixels. */
  readonly from: Place;
  readonly to: Place;
  readonly look: FilmFile["look"];
  readonly seed: number;
};

/**
 * A transition: prepared once for its two shots, then asked for the passage at any progress.
 *
 * Law: at 0 only the outgoing picture is drawn, at 1 only the incoming one, and nothing over them. 0.5 is the cut itself.
 */
export type Transition = (input: TransitionInput) => (progress: number) => Passage;

/** A picture as it is. */
export const shown: Layer = { opacity: 1, framing: null, clipPath: "none" };

/** A picture that is not drawn. */
export const hidden: Layer = { opacity: 0, framing: null, clipPath: "none" };

/** Only the outgoing picture. */
export const before: Passage = { outgoing: shown, incoming: hidden, dark: 0, over: null };

/** Only the incoming picture. */
export const after: Passage = { outgoing: hidden, incoming: shown, dark: 0, over: null };
