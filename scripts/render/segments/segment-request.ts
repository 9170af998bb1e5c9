import type { StagedFilm, View } from "../../../src/deliver/staged-film.ts";
import type { FrameRange } from "../../../src/time/range.ts";
import type { Cancelled, Failure } from "../../terminal/outcome.ts";
import type { StageBrowser } from "../open-stage-browser.ts";
import type { RenderSize } from "../quality.ts";

/** A segment to be drawn: which frames of the film, and the mp4 they go to. */
export type SegmentOrder = {
  readonly range: FrameRange;
  readonly output: string;
  /** The same frames in other words, each with an mp4 of its own. */
  readonly also: readonly { readonly view: View; readonly output: string }[];
};

/** Segments of one film to be drawn by one browser, in the order of the film. Those in other words differ in nothing else from `view`. */
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
 * frame a key frame, so that files can be joined without encoding again. Whoever draws, the pixels are the same, and so they are
 * whether words are drawn alone or beside others.
 */
export type DrawSegments = (
  request: SegmentRequest,
  hooks: SegmentHooks,
) => Promise<{ readonly kind: "drawn" } | Failure | Cancelled>;

/** A request as one for each view: the first is that of the request itself, with all of its segments. */
export const inEachView = (request: SegmentRequest): readonly SegmentRequest[] => {
  const others = new Map<View["words"], SegmentRequest>();
  for (const { range, also } of request.segments) {
    for (const { view, output } of also) {
      const segments = others.get(view.words)?.segments ?? [];
      const order = { range, output, also: [] };
      others.set(view.words, { ...request, view, segments: [...segments, order] });
    }
  }
  const own = request.segments.map((order) => ({ ...order, also: [] }));
  return [{ ...request, segments: own }, ...others.values()];
};

/** Every frame of segments, in order. */
export const framesOf = (segments: readonly Pick<SegmentOrder, "range">[]): number[] =>
  segments.flatMap(({ range }) =>
    Array.from({ length: range.durationInFrames }, (_, index) => range.startInFrames + index),
  );
