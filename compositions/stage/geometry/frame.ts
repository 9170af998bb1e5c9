/** A format's size in pixels. */
export type FrameSize = { readonly width: number; readonly height: number };

/** A place in the frame in pixels, from its top left corner. */
export type Place = { readonly x: number; readonly y: number };

/** An upright box in pixels; `left`, `top` is its top left corner. */
export type PixelBox = FrameSize & { readonly left: number; readonly top: number };

/**
 * The unit type and lines are sized in: a thousandth of the frame's shorter side, a little more than a pixel at 1080p.
 * Everything set in it looks alike in 16:9, 9:16 and 1:1, at any quality.
 */
export const unitOf = (frame: FrameSize): number => Math.min(frame.width, frame.height) / 1000;
