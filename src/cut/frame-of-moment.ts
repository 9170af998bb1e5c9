import { toFrames } from "../time/rounding.ts";

/**
 * How late, in frames, a moment may lie inside the frame before its own and still count as that frame's end: what an
 * analyser's last milliseconds of error come to. Without it a song whose beats fall exactly on frames would be cut now on the
 * beat, now a frame before it.
 */
const grain = 0.2;

/**
 * First frame of the shot that is cut to a moment of the song.
 *
 * With a lead of 0 it is the nearest frame, up to half a frame late. With a lead of 1 the new picture is there when the moment
 * sounds: never after it, less than one frame before it. A picture may come before its sound, not after it: sound that leads is
 * noticed at 45 ms, sound that follows only at 125 ms (ITU-R BT.1359-1). Every further frame of lead is one frame earlier.
 * Rounded from the song's absolute time, so errors never add up; never below 0.
 */
export const frameOfMoment = (seconds: number, fps: number, leadInFrames: number): number =>
  leadInFrames === 0
    ? toFrames(seconds, fps)
    : Math.max(0, Math.floor(seconds * fps + grain) - (leadInFrames - 1));
