import {
  openPictureEncoder,
  type FrameInput,
  type PictureEncoder,
} from "../../media/picture-encoder.ts";
import type { Failure } from "../../terminal/outcome.ts";
import { encoding } from "../encoding.ts";
import type { SegmentHooks, SegmentOrder } from "./segment-request.ts";

/** Turns the frames of consecutive orders, in order, into one file each. */
export type SegmentWriter = {
  /** Takes the next frame; resolves when there is room for another. */
  readonly add: (frame: Uint8Array) => Promise<Failure | null>;
  /** Removes the file that is not whole, if there is one. */
  readonly abandon: () => Promise<void>;
};

/** Opens a {@link SegmentWriter}: an encoder runs only while its segment is being drawn. */
export const segmentWriter = (
  segments: readonly SegmentOrder[],
  fps: number,
  input: FrameInput,
  { onFrame, onSegment }: Pick<SegmentHooks, "onFrame" | "onSegment">,
): SegmentWriter => {
  let encoder: PictureEncoder | null = null;
  let index = 0;
  let written = 0;
  const { crf, x264Preset } = encoding;
  const gopInFrames = Math.round(fps * encoding.secondsBetweenKeyFrames);
  const add = async (frame: Uint8Array): Promise<Failure | null> => {
    const segment = segments[index];
    if (!segment) throw new RangeError("more frames came than the segments have");
    if (encoder === null) {
      const { output } = segment;
      const opened = openPictureEncoder({
        output,
        input,
        fps,
        crf,
        preset: x264Preset,
        gopInFrames,
      });
      if (opened.kind === "failed") return opened;
      encoder = opened;
    }
    await encoder.add(frame);
    onFrame();
    written += 1;
    if (written < segment.range.durationInFrames) return null;
    const failure = await encoder.finish();
    encoder = null;
    [index, written] = [index + 1, 0];
    if (failure === null) await onSegment(segment);
    return failure;
  };
  return { add, abandon: async () => encoder?.abandon() };
};
