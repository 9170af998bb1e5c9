import type { FrameSize, PixelBox } from "./frame.ts";

/** Share of the frame kept free on each side. */
type Insets = {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
};

/** Title safe of SMPTE ST 2046-1: 90 % of either side. */
const titleSafe: Insets = { top: 0.05, right: 0.05, bottom: 0.05, left: 0.05 };

/** What YouTube Shorts, Reels, TikTok and Douyin all leave free on 1080x1920: x 120 to 888, y 288 to 1248. */
const feedSafe: Insets = {
  top: 288 / 1920,
  right: (1080 - 888) / 1080,
  bottom: (1920 - 1248) / 1920,
  left: 120 / 1080,
};

/** Whether a frame is as slim as those made for feeds, 9:16 and slimmer. */
export const isUpright = ({ width, height }: FrameSize): boolean => width / height < 0.6;

/** Where lettering may stand: title safe, or in upright frames of 9:16 and slimmer what every feed's buttons leave free. */
export const safeArea = (frame: FrameSize): PixelBox => {
  const insets = isUpright(frame) ? feedSafe : titleSafe;
  return {
    left: Math.round(insets.left * frame.width),
    top: Math.round(insets.top * frame.height),
    width: Math.round((1 - insets.left - insets.right) * frame.width),
    height: Math.round((1 - insets.top - insets.bottom) * frame.height),
  };
};
