import type { Shot } from "../../src/film/storyboard.ts";

/** The guide track's tempo; a beat is half a second. */
const beatsPerMinute = 120;
const beatInSeconds = 60 / beatsPerMinute;
/** Samples a second: enough for clicks, and small. */
export const guideRate = 22_050;
const fewestBeats = 8;

/**
 * Length of a guide track that the shots fit on, in seconds: what the list asks for, in whole beats, and at least so many
 * that every shot's shortest length finds room.
 */
export const guideSeconds = (shots: readonly Shot[], askedInSeconds: number): number => {
  const beats = (seconds: number, round: (value: number) => number) =>
    Math.max(1, round(seconds / beatInSeconds - 1e-6));
  const least = shots.reduce((sum, { music }) => sum + beats(music.shortest, Math.ceil), 0);
  const most = shots.reduce((sum, { music }) => sum + beats(music.longest, Math.floor), 0);
  const wished = Math.max(fewestBeats, beats(askedInSeconds, Math.round));
  return Math.max(least, Math.min(most, wished)) * beatInSeconds;
};

/**
 * A guide track to cut to until there is a song: clicks at 120 BPM, four to the bar, the first of each bar lower and louder,
 * over a quiet tone. -1 to 1; the same samples every time.
 */
export const guideTrack = (seconds: number): Float32Array => {
  const perBeat = beatInSeconds * guideRate;
  return Float32Array.from({ length: Math.round(seconds * guideRate) }, (_, index) => {
    const beat = Math.floor(index / perBeat);
    const since = (index - beat * perBeat) / guideRate;
    const isDownbeat = beat % 4 === 0;
    const pitch = isDownbeat ? 660 : 990;
    const thump =
      Math.sin(2 * Math.PI * 62 * since) * Math.exp(-since * 18) * (isDownbeat ? 0.7 : 0.35);
    const click =
      Math.sin(2 * Math.PI * pitch * since) * Math.exp(-since * 70) * (isDownbeat ? 0.5 : 0.3);
    const tone = Math.sin((2 * Math.PI * 110 * index) / guideRate) * 0.04;
    return (thump + click) * 0.7 + tone;
  });
};
