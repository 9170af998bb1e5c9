// A `setTargetAtTime` must follow an event of the very same time: node-web-audio-api 1.0.9 runs its exponential backwards
// from there to the event before, which grows without bound.

/** How a struck sound rises and falls, in seconds; `decay` is the time constant (to 37 %) of the fall. */
export type StrikeShape = {
  readonly peak: number;
  readonly attack: number;
  readonly decay: number;
};

/** Schedules a strike on `param` from time 0: straight up to the peak, then an exponential fall. */
export const strikeParam = (param: AudioParam, { peak, attack, decay }: StrikeShape): void => {
  param.setValueAtTime(0, 0);
  param.linearRampToValueAtTime(peak, attack);
  param.setTargetAtTime(0, attack, decay);
};

/** How a held sound swells and is let go, in seconds. */
export type HoldShape = {
  readonly peak: number;
  readonly attack: number;
  readonly until: number;
  readonly release: number;
};

/** Schedules a held note on `param`: up over `attack`, level to `until`, then an exponential release. */
export const holdParam = (param: AudioParam, { peak, attack, until, release }: HoldShape): void => {
  const risen = Math.min(attack, until);
  param.setValueAtTime(0, 0);
  param.linearRampToValueAtTime((peak * risen) / attack, risen);
  param.setValueAtTime((peak * risen) / attack, until);
  param.setTargetAtTime(0, until, release);
};
