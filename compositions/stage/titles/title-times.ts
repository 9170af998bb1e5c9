/** When a title's characters come, in frames from the start of its shot. */
export type TitleTimesInput = {
  readonly characters: number;
  readonly shotInFrames: number;
  /** Beats of the song inside the shot, in frames from its start, ascending. */
  readonly beats: readonly number[];
};

/**
 * A character a beat, as long as the last one is there before half of the shot has gone; else evenly in that time.
 *
 * The first comes with the first beat, or at once in a shot that begins between beats.
 */
export const titleTimes = ({ characters, shotInFrames, beats }: TitleTimesInput): number[] => {
  const limit = shotInFrames * 0.45;
  const onBeats = beats.slice(0, characters);
  if (onBeats.length === characters && (onBeats.at(-1) ?? Infinity) <= limit) return onBeats;
  const start = Math.min(beats[0] ?? 0, limit / 3);
  const step = Math.min(8, (limit - start) / Math.max(1, characters));
  return Array.from({ length: characters }, (_, index) => start + index * step);
};
