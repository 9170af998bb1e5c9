import type { VideoConfig } from "remotion/no-react";
import { compositionId } from "../../../src/deliver/composition-id.ts";
import { cancelled, failed, type Cancelled, type Failure } from "../../terminal/outcome.ts";
import { callRenderer, pageOptions } from "../call-renderer.ts";
import { encoding } from "../encoding.ts";
import type { SegmentRequest } from "./segment-request.ts";

/** Frames of a composition to be drawn. */
export type FramesOrder = Pick<SegmentRequest, "bundle" | "browser" | "size" | "pages"> & {
  readonly composition: VideoConfig;
  readonly frames: readonly number[];
  /** `png` keeps what is transparent. */
  readonly imageFormat: "jpeg" | "png";
  /** Gets each frame as an encoded picture, in no order. What it throws ends the drawing. */
  readonly onFrame: (picture: Buffer, frame: number) => void | Promise<void>;
};

/** What a composition of a staged film is drawn from. */
type Drawn = Pick<SegmentRequest, "staged" | "view">;

/** A composition of a staged film, as the page would describe it: nothing has to be asked for. `props` are those beside the stage's own. */
export const stagedComposition = (
  { staged, view }: Drawn,
  part: string,
  durationInFrames: number,
  props: Readonly<Record<string, unknown>> = {},
): VideoConfig => {
  const { film, format, fps, song } = staged;
  return {
    id: compositionId(film.slug, part),
    width: format.width,
    height: format.height,
    fps,
    durationInFrames,
    defaultProps: {},
    props: { ...view, song: song.id, pictures: "best", staging: staged, ...props },
    defaultCodec: null,
    defaultOutName: null,
    defaultVideoImageFormat: null,
    defaultPixelFormat: null,
    defaultProResProfile: null,
    defaultSampleRate: null,
  };
};

/** The film itself, see {@link stagedComposition}. */
export const filmComposition = (drawn: Drawn): VideoConfig =>
  stagedComposition(drawn, drawn.staged.format.id, drawn.staged.durationInFrames);

/** Draws frames with Remotion: each is a screenshot of the page. */
export const drawFrames = async (
  order: FramesOrder,
  signal: AbortSignal,
): Promise<{ readonly kind: "drawn" } | Failure | Cancelled> => {
  if (signal.aborted) return cancelled;
  if (order.frames.length === 0) return { kind: "drawn" };
  const { composition, browser, imageFormat } = order;
  const drawn = await callRenderer(
    signal,
    ({ renderFrames }, cancelSignal) =>
      renderFrames({
        ...pageOptions(browser),
        serveUrl: order.bundle,
        composition,
        inputProps: composition.props,
        frames: [...order.frames],
        outputDir: null,
        imageFormat,
        ...(imageFormat === "jpeg" ? { jpegQuality: encoding.jpegQuality } : {}),
        scale: order.size.scale,
        concurrency: order.pages,
        cancelSignal,
        muted: true,
        onStart: () => undefined,
        onFrameUpdate: () => undefined,
        onFrameBuffer: order.onFrame,
      }),
    (text) =>
      failed(
        "render-failed",
        `Rendering stopped: ${text}`,
        'Look at that frame in Studio: "film studio".',
      ),
  );
  return drawn.kind === "called" ? { kind: "drawn" } : drawn;
};
