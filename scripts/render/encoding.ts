/**
 * How pictures become H.264. In the fingerprint of every film: change one of these and films are rendered again.
 *
 * crf 18 is visually lossless; veryfast costs a third less time than medium at the same crf and a similar size; a key
 * frame every two seconds makes seeking quick; JPEG 90 is what Chromium hands over and x264 sees.
 */
export const encoding = {
  codec: "h264",
  crf: 18,
  x264Preset: "veryfast",
  pixelFormat: "yuv420p",
  colorSpace: "bt709",
  jpegQuality: 90,
  secondsBetweenKeyFrames: 2,
} as const;
