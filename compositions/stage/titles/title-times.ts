/** When a title's characters come, in frames from the start of its shot. */
export type TitleTimesInput = {
  readonly characters: number;
  readonly shotInFrames: number;
  /** Beats of the song inside the shot, in frames from its start, ascending. */
  readonly beats: readonly number[];
};

/**
 * A character a beat, where the shot is long enough to leave most of it for the whole title; else quickly one after the other.
 *
 * The first comes with the first beat, if that is near.
 */
export const titleTimes = ({ characters, shotInFrames, beats }: TitleTimesInput): number[] => {
  const onBeats = beats.slice(0, characters);
  if (onBeats.length === characters && (onBeats.at(-1) ?? Infinity) <= shotInFrames * 0.4)
    return onBeats;
  const start = Math.min(beats[0] ?? 0, shotInFrames * 0.1);
  const step = Math.min(8, (shotInFrames * 0.25) / characters);
  return Array.from({ length: characters }, (_, index) => start + index * step);
};
