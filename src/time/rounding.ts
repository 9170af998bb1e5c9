/**
 * Frames that cover `seconds` at `fps`, rounded to the nearest frame (ties upwards).
 *
 * Always round an absolute time, never a sum of rounded lengths: then rounding never accumulates and a cut is at most
 * half a frame (20.8 ms at 24 fps) from the moment it was planned for.
 */
export const toFrames = (seconds: number, fps: number): number => Math.round(seconds * fps);

/** Seconds at which frame `frame` starts. */
export const toSeconds = (frame: number, fps: number): number => frame / fps;

/** How far frame `frame` lies from `seconds`, in milliseconds; negative when the frame comes early. */
export const errorInMs = (frame: number, seconds: number, fps: number): number =>
  (toSeconds(frame, fps) - seconds) * 1000;
