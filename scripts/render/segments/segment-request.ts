import type { StagedFilm, View } from "../../../src/deliver/staged-film.ts";
import type { FrameRange } from "../../../src/time/range.ts";
import type { Cancelled, Failure } from "../../terminal/outcome.ts";
import type { StageBrowser } from "../open-stage-browser.ts";
import type { RenderSize } from "../quality.ts";

/** A segment to be drawn: which frames of the film, and the mp4 they go to. */
export type SegmentOrder = { readonly range: FrameRange; readonly output: string };

/** Segments of one film to be drawn by one browser, in the order of the film. */
export type SegmentRequest = {
  readonly bundle: string;
  readonly browser: StageBrowser;
  readonly staged: StagedFilm;
  readonly view: View;
  readonly size: RenderSize;
  /** Pages of the browser that draw at once. */
  readonly pages: number;
  readonly segments: readonly SegmentOrder[];
};

/** What is told while segments are drawn. */
export type SegmentHooks = {
  /** A frame has been drawn. */
  readonly onFrame: () => void;
  /** A segment is whole at its `output`; the next one waits for this. What it throws ends the drawing. */
  readonly onSegment: (segment: SegmentOrder) => Promise<void>;
  readonly signal: AbortSignal;
};

/**
 * The seam behind which pictures are drawn. Each segment becomes an mp4 without sound, encoded as encoding.ts says, its first
 * frame a key frame, so that files can be joined without encoding again. Whoever draws, the pixels are the same.
 */
export type DrawSegments = (
  request: SegmentRequest,
  hooks: SegmentHooks,
) => Promise<{ readonly kind: "drawn" } | Failure | Cancelled>;

/** Every frame of segments, in order. */
export const framesOf = (segments: readonly SegmentOrder[]): number[] =>
  segments.flatMap(({ range }) =>
    Array.from({ length: range.durationInFrames }, (_, index) => range.startInFrames + index),
  );
