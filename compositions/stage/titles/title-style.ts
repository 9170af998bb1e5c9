import { centredBox } from "../captions/caption-style.ts";
import { unitOf, type FrameSize } from "../geometry/frame.ts";

/** Sizes of a film's title in a frame, in pixels. */
export type TitleStyle = {
  readonly large: number;
  /** Space between the large characters. */
  readonly gap: number;
  readonly small: number;
  readonly ornament: number;
};

/** Advance of a letterspaced capital of the small line, in ems. */
const capital = 1.02;

/** Title type for a frame: as large as looks well, smaller for a long title, so that every line stays in the safe area. */
export const titleStyle = (
  frame: FrameSize,
  large: string,
  small: string | null,
  isLatin: boolean,
): TitleStyle => {
  const unit = unitOf(frame);
  const { width } = centredBox(frame);
  const gap = isLatin ? 0.12 : 0.4;
  const advance = isLatin ? 0.5 + gap : 1 + gap;
  const size = Math.min(138 * unit, (width * 0.96) / ([...large].length * advance));
  return {
    large: size,
    gap: gap * size,
    small: Math.min(40 * unit, width / (Math.max(1, [...(small ?? "")].length) * capital)),
    ornament: Math.min(width * 0.8, 560 * unit),
  };
};
