import { chineseWidth } from "../../../src/deliver/chinese-tokens.ts";
import type { Credit } from "../../../src/film/film-file.ts";
import type { Text, Words } from "../../../src/film/text.ts";
import { centredBox } from "../captions/caption-style.ts";
import { unitOf, type FrameSize, type PixelBox } from "../geometry/frame.ts";
import { creditCards, type CreditCards } from "./credit-cards.ts";

/** Type sizes of credits in thousandths of the frame's shorter side, at full size. */
export const creditSizes = { zh: 27, en: 26, role: 0.86, stackedRole: 0.72, gutter: 44 } as const;

/** What credits are laid out for. */
export type CreditLayoutInput = {
  readonly frame: FrameSize;
  readonly lines: readonly Credit[];
  readonly words: Words;
  readonly shotInFrames: number;
  readonly fps: number;
};

/** Where credits stand and how they are set; lengths in pixels. */
export type CreditLayout = CreditCards & {
  readonly box: PixelBox;
  /** The unit {@link creditSizes} are multiplied by, already made smaller where a card or a line is too full. */
  readonly unit: number;
  readonly lineHeight: number;
  /** Roles above names, as upright and square frames want it. */
  readonly isStacked: boolean;
};

/** Room for the ornament and air above and below a card, in units. */
const headroom = 150;

/** Credits for a frame and a shot's length: cards, type size and line height, everything inside the safe area. */
export const creditLayout = (input: CreditLayoutInput): CreditLayout => {
  const { frame, lines, words, shotInFrames, fps } = input;
  const unit = unitOf(frame);
  const box = centredBox(frame);
  const isStacked = frame.width <= frame.height;
  const full = (words === "zh-en" ? 82 : 58) * (isStacked ? 1.44 : 1) * unit;
  const capacity = Math.max(1, Math.floor((box.height - headroom * unit) / full));
  const cards = creditCards({ lines: lines.length, shotInFrames, fps, capacity });
  const column = isStacked ? box.width : box.width / 2 - (creditSizes.gutter / 2) * unit;
  const widest = Math.max(
    0,
    ...lines.map((line) => Math.max(widthOf(line.name), widthOf(line.role))),
  );
  const scale = Math.min(cards.scale, column / (widest * unit || 1));
  return { ...cards, box, isStacked, unit: unit * scale, lineHeight: full * cards.scale };
};

/** Width of a text in units, its wider language; Chinese with tracking, English by a wide mean advance. */
const widthOf = ({ zh, en }: Text): number =>
  Math.max(chineseWidth(zh) * 1.1 * creditSizes.zh, [...en].length * 0.45 * creditSizes.en);
