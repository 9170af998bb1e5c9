import type { FrameRange } from "../time/range.ts";
import { segmentContent } from "./segment-content.ts";
import { segmentRanges } from "./segment-ranges.ts";
import type { StagedFilm, View } from "./staged-film.ts";
import { wordRanges } from "./word-ranges.ts";

/**
 * Seconds of the longest segment: one group of pictures, so that a joined film can be sought as well as one encoded in one go, and
 * short enough that one changed caption is spread over all cores.
 */
export const longestSegmentInSeconds = 2;

/**
 * Seconds of the shortest segment. A border between words and none spares all languages but one the frames on its wordless side. It
 * costs each of them a key frame, as large as six others, and an encoder that takes as long to start as three frames to be
 * laid: for less than half a second that is not worth it.
 */
const shortestSegmentInSeconds = 0.5;

/** A piece of a film that is rendered, kept and reused by itself. */
export type Segment = {
  readonly range: FrameRange;
  /** See {@link segmentContent}. */
  readonly content: unknown;
};

/** Divides a staged film into segments (see {@link segmentRanges}) and says what each of them is made of. */
export const planSegments = (staged: StagedFilm, view: View): readonly Segment[] =>
  segmentRanges(
    { shots: staged.shots.map(({ cut }) => cut), durationInFrames: staged.durationInFrames },
    wordRanges(staged),
    {
      longestInFrames: Math.round(longestSegmentInSeconds * staged.fps),
      shortestInFrames: Math.round(shortestSegmentInSeconds * staged.fps),
    },
  ).map((range) => ({ range, content: segmentContent(staged, view, range) }));
