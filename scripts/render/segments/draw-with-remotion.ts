import type { VideoConfig } from "remotion/no-react";
import { compositionId } from "../../../src/deliver/composition-id.ts";
import { inOrder } from "../../providers/atelier/in-order.ts";
import { cancelled, failed, type Failure } from "../../terminal/outcome.ts";
import { systemFailure } from "../../terminal/system-failure.ts";
import { encoding } from "../encoding.ts";
import { chromiumOptions } from "../open-stage-browser.ts";
import type { DrawSegments, SegmentOrder, SegmentRequest } from "./segment-request.ts";
import { segmentWriter } from "./segment-writer.ts";

/** Goes through the renderer, which knows only throws; `outcome` is what is meant. */
class Stopped extends Error {
  readonly failure: Failure;
  constructor(failure: Failure) {
    super(failure.message);
    this.name = "Stopped";
    this.failure = failure;
  }
}

/** The composition of a staged film, as the page would describe it: nothing has to be asked for. */
const compositionOf = ({ staged, view }: SegmentRequest): VideoConfig => {
  const { film, format, fps, durationInFrames, song } = staged;
  const props = { ...view, song: song.id, pictures: "best", staging: staged };
  return {
    id: compositionId(film.slug, format.id),
    width: format.width,
    height: format.height,
    fps,
    durationInFrames,
    defaultProps: {},
    props,
    defaultCodec: null,
    defaultOutName: null,
    defaultVideoImageFormat: null,
    defaultPixelFormat: null,
    defaultProResProfile: null,
    defaultSampleRate: null,
  };
};

const framesOf = (segments: readonly SegmentOrder[]): number[] =>
  segments.flatMap(({ range }) =>
    Array.from({ length: range.durationInFrames }, (_, index) => range.startInFrames + index),
  );

/** Draws segments with Remotion: every frame is a screenshot of the page. */
export const drawSegmentsWithRemotion: DrawSegments = async (request, hooks) => {
  const { bundle, browser, staged, size, pages, segments } = request;
  const { signal } = hooks;
  if (signal.aborted) return cancelled;
  const { makeCancelSignal, renderFrames } = await import("@remotion/renderer");
  const { cancel, cancelSignal } = makeCancelSignal();
  signal.addEventListener("abort", cancel, { once: true });
  const composition = compositionOf(request);
  const writer = segmentWriter(segments, staged.fps, hooks);
  const frames = framesOf(segments);
  const places = new Map(frames.map((frame, index) => [frame, index]));
  const ordered = inOrder<Buffer>(async (jpeg) => {
    const failure = await writer.add(jpeg);
    if (failure) throw new Stopped(failure);
  });
  try {
    await renderFrames({
      serveUrl: bundle,
      composition,
      inputProps: composition.props,
      frames,
      outputDir: null,
      imageFormat: "jpeg",
      jpegQuality: encoding.jpegQuality,
      scale: size.scale,
      concurrency: pages,
      puppeteerInstance: browser.browser,
      browserExecutable: browser.executable,
      chromeMode: browser.chromeMode,
      chromiumOptions,
      cancelSignal,
      logLevel: "error",
      muted: true,
      onStart: () => undefined,
      onFrameUpdate: () => undefined,
      onFrameBuffer: (buffer, frame) => ordered.take(buffer, places.get(frame) ?? 0),
    });
    await ordered.end();
    return signal.aborted ? cancelled : { kind: "drawn" };
  } catch (error) {
    if (signal.aborted) return cancelled;
    if (error instanceof Stopped) return error.failure;
    const text = error instanceof Error ? error.message : String(error);
    return (
      systemFailure(error) ??
      failed(
        "render-failed",
        `Rendering stopped: ${text}`,
        'Look at that frame in Studio: "film studio".',
      )
    );
  } finally {
    signal.removeEventListener("abort", cancel);
    await writer.abandon();
  }
};
