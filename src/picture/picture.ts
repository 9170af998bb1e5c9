/** Width of the 16:9 picture in picture units. Everything in a panel is measured in these. */
export const pictureWidth = 1600;
/** Height of the 16:9 picture in picture units. */
export const pictureHeight = 900;

/** A point in picture units: 0,0 is the top left corner of the 16:9 picture. */
export type Spot = { readonly x: number; readonly y: number };

/** An upright box in picture units; `x`, `y` is its top left corner. */
export type Box = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

/** A storyboard point (0..1 of the frame) in picture units. */
export const spotOf = (point: { readonly x: number; readonly y: number }): Spot => ({
  x: point.x * pictureWidth,
  y: point.y * pictureHeight,
});

/** The smallest box that holds both. */
export const unionOf = (a: Box, b: Box): Box => {
  const x = Math.min(a.x, b.x);
  const y = Math.min(a.y, b.y);
  return {
    x,
    y,
    width: Math.max(a.x + a.width, b.x + b.width) - x,
    height: Math.max(a.y + a.height, b.y + b.height) - y,
  };
};
