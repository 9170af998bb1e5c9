import type { Chance } from "./chance.ts";

/** One note, struck at time 0 of a small offline context of its own, so that it can be laid on its exact sample later. */
export type Strike = {
  readonly context: BaseAudioContext;
  /** Where the sound goes, stereo. */
  readonly out: AudioNode;
  readonly hertz: number;
  /** Written length. */
  readonly seconds: number;
  /** 0..1: how hard; voices grow brighter with it, the fader makes them louder. */
  readonly velocity: number;
  /** Let it ring past its written length. */
  readonly ringing: boolean;
  readonly chance: Chance;
};

/** An instrument: how it sounds, and how long after the written length it is still heard (seconds). */
export type Voice = {
  readonly play: (strike: Strike) => void;
  readonly tail: (ringing: boolean) => number;
};
