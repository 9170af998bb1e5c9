import type { FrameRange } from "../time/range.ts";
import { segmentContent } from "./segment-content.ts";
import { segmentRanges } from "./segment-ranges.ts";
import type { StagedFilm, View } from "./staged-film.ts";

/**
 * Seconds of the longest segment: one group of pictures, so that a joined film can be sought as well as one encoded in one go, and
 * short enough that one changed caption is spread over all cores.
 */
export const longestSegmentInSeconds = 2;

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
    Math.round(longestSegmentInSeconds * staged.fps),
  ).map((range) => ({ range, content: segmentContent(staged, view, range) }));
