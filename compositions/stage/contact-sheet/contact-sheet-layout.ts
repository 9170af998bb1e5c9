import type { FrameSize } from "../geometry/frame.ts";

/** Where everything on the sheet goes, in pixels. */
export type ContactSheetLayout = FrameSize & {
  readonly margin: number;
  readonly headerHeight: number;
  readonly footerHeight: number;
  readonly columns: number;
  readonly rows: number;
  readonly gutter: number;
  readonly card: FrameSize;
  /** One of the three frames on a card. */
  readonly thumb: FrameSize;
  readonly thumbGap: number;
};

const width = 2880;
const margin = 120;
const gutter = 72;
const headerHeight = 330;
const footerHeight = 130;
const thumbGap = 6;
/** Height of a card's lettering, under its frames. */
const lettering = 196;
const rowGap = 44;

/** A page for `shots` shots: as many columns as keep its frames readable, as tall as it takes. Always even, as encoders like. */
export const contactSheetLayout = (format: FrameSize, shots: number): ContactSheetLayout => {
  const columns = shots <= 4 ? 2 : 3;
  const rows = Math.max(1, Math.ceil(shots / columns));
  const cardWidth = (width - 2 * margin - (columns - 1) * gutter) / columns;
  const thumbWidth = (cardWidth - 2 * thumbGap) / 3;
  const thumb = { width: thumbWidth, height: (thumbWidth * format.height) / format.width };
  const card = { width: cardWidth, height: thumb.height + lettering };
  const height = headerHeight + rows * card.height + (rows - 1) * rowGap + footerHeight;
  return {
    width,
    height: 2 * Math.ceil(height / 2),
    margin,
    headerHeight,
    footerHeight,
    columns,
    rows,
    gutter,
    card: { width: cardWidth, height: card.height + rowGap },
    thumb,
    thumbGap,
  };
};

/** Size of the page; a film that cannot be played (no shots) gets one frame of the format for its slate. */
export const contactSheetSize = (format: FrameSize, shots: number): FrameSize => {
  if (shots === 0) return { width: format.width, height: format.height };
  const layout = contactSheetLayout(format, shots);
  return { width: layout.width, height: layout.height };
};
