/** The bands of a plot from top to bottom, in pixels, and how time is laid out. */
export type PlotLayout = {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly pixelsPerSecond: number;
  readonly shots: Band;
  readonly sections: Band;
  readonly wave: Band;
  readonly attacks: Band;
  readonly beats: Band;
  readonly axis: number;
};

/** A band's upper edge and height. */
export type Band = { readonly top: number; readonly height: number };

const margin = 56;
/** A minute takes about a screen's width; short songs are spread out, long ones end at what a picture viewer still opens. */
const [narrowest, widest] = [1400, 12_000];
const usualPixelsPerSecond = 24;

/** Lays out a plot of a song of `seconds`. */
export const plotLayout = (seconds: number): PlotLayout => {
  const inner = Math.min(widest, Math.max(narrowest, seconds * usualPixelsPerSecond));
  return {
    width: Math.round(inner + 2 * margin),
    height: 596,
    left: margin,
    pixelsPerSecond: inner / seconds,
    shots: { top: 108, height: 52 },
    sections: { top: 176, height: 34 },
    wave: { top: 222, height: 168 },
    attacks: { top: 402, height: 72 },
    beats: { top: 486, height: 44 },
    axis: 556,
  };
};

/** Where a moment lies. */
export const xOf = (layout: PlotLayout, seconds: number): number =>
  layout.left + seconds * layout.pixelsPerSecond;
