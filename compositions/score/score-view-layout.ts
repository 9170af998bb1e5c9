/** The view's own size: a desk's screen, whatever the shape of the film. */
export const scoreViewSize = { width: 1920, height: 1080 } as const;

/** A lane of the view: its upper edge and height in pixels. */
export type Lane = { readonly top: number; readonly height: number };

/** Lanes from top to bottom, in pixels of {@link scoreViewSize}; the picture stands over them. */
export const lanes = {
  shots: { top: 562, height: 78 },
  sections: { top: 652, height: 38 },
  wave: { top: 704, height: 146 },
  attacks: { top: 862, height: 52 },
  beats: { top: 924, height: 60 },
  whole: { top: 1010, height: 42 },
} as const satisfies Record<string, Lane>;

/** Left and right edge of what belongs to the whole song. */
export const margin = 64;

/** The box that the film's picture is fitted into, centred over the playhead. */
export const pictureBox = { top: 44, width: 864, height: 486 } as const;

/** Where now is: the middle. */
export const playheadX = scoreViewSize.width / 2;

/** Pixels a second passes by: about eight seconds before now and eight after. */
const pixelsPerSecond = 116;

/** Where a moment of the song lies in the view at `now` (both in seconds). */
export const xAt = (now: number, seconds: number): number =>
  playheadX + (seconds - now) * pixelsPerSecond;

/** Width of a stretch of time, in pixels. */
export const widthOf = (seconds: number): number => seconds * pixelsPerSecond;

/** The stretch of the song that can be seen at `now`, in seconds, with a little more on both sides. */
export const sightAt = (now: number): { readonly from: number; readonly to: number } => {
  const half = playheadX / pixelsPerSecond + 0.2;
  return { from: now - half, to: now + half };
};

/** Where a moment lies in the strip that shows the whole song. */
export const wholeX = (seconds: number, durationInSeconds: number): number =>
  margin + (seconds / durationInSeconds) * (scoreViewSize.width - 2 * margin);
