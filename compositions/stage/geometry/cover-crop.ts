import type { FrameSize, PixelBox, Place } from "./frame.ts";

/** What a crop is made from. `focus` is a place in the picture, 0..1 of its sides. */
export type CoverCropInput = {
  readonly picture: FrameSize;
  readonly frame: FrameSize;
  readonly focus: Place;
};

/**
 * Where a picture is put so that it covers the frame and its focus is as near the frame's centre as that allows.
 *
 * The box is the whole picture in frame pixels; what hangs over is cut off. A picture of the frame's own shape fits it exactly.
 */
export const coverCrop = ({ picture, frame, focus }: CoverCropInput): PixelBox => {
  const scale = Math.max(frame.width / picture.width, frame.height / picture.height);
  const width = picture.width * scale;
  const height = picture.height * scale;
  return {
    left: clampTo(frame.width / 2 - focus.x * width, frame.width - width),
    top: clampTo(frame.height / 2 - focus.y * height, frame.height - height),
    width,
    height,
  };
};

/** Where a focus of the picture lies in the frame after {@link coverCrop}, in frame pixels. */
export const focusInFrame = (input: CoverCropInput): Place => {
  const box = coverCrop(input);
  return { x: box.left + input.focus.x * box.width, y: box.top + input.focus.y * box.height };
};

/** Between `lowest` (0 or below) and 0. */
const clampTo = (value: number, lowest: number): number => Math.min(0, Math.max(lowest, value));
