import type { Language } from "../../../src/film/text.ts";
import { longestLine } from "../../../src/deliver/break-lines.ts";
import { unitOf, type FrameSize, type PixelBox } from "../geometry/frame.ts";
import { isUpright, safeArea } from "../geometry/safe-area.ts";

/** How one language of a caption is set: sizes in pixels, tracking in ems, its longest line in that language's measure. */
export type CaptionFace = {
  readonly size: number;
  readonly lineHeight: number;
  readonly tracking: number;
  readonly longest: number;
};

/** How captions are set in a frame, and the box they stand on the floor of. */
export type CaptionStyle = Readonly<Record<Language, CaptionFace>> & { readonly box: PixelBox };

/** Mean advance of a letter of the English face in ems, italic with its tracking, taken wide. */
const letter = 0.43;

/** Lowest share of the frame's height for captions over panels with full notes, whose slip of words lies at the bottom. */
const aboveNotes = 0.785;

/** Room for two lines of each language, in units. */
const block = 220;

/**
 * Caption type for a frame: centred on the frame, inside its safe area, lines as long as readers and the box allow.
 *
 * In upright frames they stand at the top of that area: feeds take the lower third, and what is left above it is where faces
 * are. With `clearOfNotes` they also stand above the slip of words that full notes put under a panel.
 */
export const captionStyle = (frame: FrameSize, clearOfNotes: boolean): CaptionStyle => {
  const unit = unitOf(frame);
  const safe = centredBox(frame);
  const floor = Math.min(
    safe.top + (isUpright(frame) ? Math.min(block * unit, safe.height) : safe.height),
    clearOfNotes ? aboveNotes * frame.height : Infinity,
  );
  const box = { ...safe, height: floor - safe.top };
  const zh = { size: 43 * unit, lineHeight: 1.42, tracking: 0.14 };
  const en = { size: 37 * unit, lineHeight: 1.2, tracking: 0.012 };
  return {
    box,
    zh: {
      ...zh,
      longest: Math.min(longestLine.zh, Math.floor(box.width / (zh.size * (1 + zh.tracking)))),
    },
    en: { ...en, longest: Math.min(longestLine.en, Math.floor(box.width / (en.size * letter))) },
  };
};

/** The safe area made symmetric: lettering off the middle of the frame looks like a mistake. */
export const centredBox = (frame: FrameSize): PixelBox => {
  const safe = safeArea(frame);
  const inset = Math.max(safe.left, frame.width - safe.left - safe.width);
  return { ...safe, left: inset, width: frame.width - 2 * inset };
};
