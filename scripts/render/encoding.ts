/**
 * How pictures become H.264. In the fingerprint of every segment: change one of these and films are rendered again.
 *
 * crf 18 is visually lossless; veryfast costs a third less time than medium at the same crf and a similar size; a key
 * frame every two seconds makes seeking quick; JPEG 90 is what Chromium hands over and x264 sees. Pixels are yuv420p, colours
 * bt709 in limited range.
 */
export const encoding = {
  crf: 18,
  x264Preset: "veryfast",
  jpegQuality: 90,
  secondsBetweenKeyFrames: 2,
} as const;
