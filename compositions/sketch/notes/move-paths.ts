import type { CameraMove } from "../../../src/film/vocabulary.ts";
import { pair } from "../geometry/path.ts";
import type { Box, Spot } from "../../../src/picture/picture.ts";
import { arcArrowPath, arrowPath } from "./arrow-path.ts";

/** What a move's arrow is drawn from. */
type MoveFrame = {
  /** The safe part of the picture. */
  readonly safe: Box;
  readonly focus: Spot;
  readonly unit: number;
};

/**
 * The pen lines for a camera move, as storyboard artists draw them. Each move has its own: rails for a truck, a bowed
 * line from a pivot for a pan, corners for push and pull, a rail upright for a crane, a ring on the ground for an orbit.
 */
export const movePaths = (move: CameraMove, frame: MoveFrame): readonly string[] => {
  switch (move) {
    case "static":
      return [];
    case "push-in":
      return corners(frame, 1);
    case "pull-out":
      return corners(frame, -1);
    case "pan-left":
      return swing(frame, -1);
    case "pan-right":
      return swing(frame, 1);
    case "tilt-up":
      return nod(frame, -1);
    case "tilt-down":
      return nod(frame, 1);
    case "truck-left":
      return rails(frame, -1);
    case "truck-right":
      return rails(frame, 1);
    case "crane-up":
      return lift(frame, -1);
    case "crane-down":
      return lift(frame, 1);
    case "orbit":
      return ring(frame);
    case "roll":
      return turning(frame);
    case "follow":
      return steps(frame);
    case "handheld":
      return shake(frame);
    default:
      return move satisfies never;
  }
};

const head = 17;

/** Four arrows along the diagonals: inwards (1) or outwards (-1). */
const corners = ({ safe, focus, unit }: MoveFrame, way: 1 | -1): readonly string[] =>
  [
    [0, 0],
    [1, 0],
    [1, 1],
    [0, 1],
  ].map(([right = 0, down = 0]) => {
    const corner = { x: safe.x + right * safe.width, y: safe.y + down * safe.height };
    const turn = Math.atan2(focus.y - corner.y, focus.x - corner.x);
    const at = (far: number) => ({
      x: corner.x + Math.cos(turn) * far * unit,
      y: corner.y + Math.sin(turn) * far * unit,
    });
    return way === 1
      ? arrowPath(at(26), at(128), head * unit)
      : arrowPath(at(128), at(26), head * unit);
  });

const bottom = ({ safe, unit }: MoveFrame): Spot => ({
  x: safe.x + safe.width / 2,
  y: safe.y + safe.height - 34 * unit,
});
const side = ({ safe, unit }: MoveFrame): Spot => ({
  x: safe.x + safe.width - 40 * unit,
  y: safe.y + safe.height / 2,
});

/** A pan: a bowed line that starts at the pivot. */
const swing = (frame: MoveFrame, way: number): readonly string[] => {
  const { x, y } = bottom(frame);
  const { unit } = frame;
  const from = { x: x - way * 120 * unit, y: y + 8 * unit };
  return [
    `M${pair(from.x, from.y - 20 * unit)}V${(from.y + 16 * unit).toFixed(1)}`,
    arrowPath(from, { x: x + way * 130 * unit, y: y + 8 * unit }, head * unit, -way * 0.16),
  ];
};

/** A tilt: the same, upright. */
const nod = (frame: MoveFrame, way: number): readonly string[] => {
  const { x, y } = side(frame);
  const { unit } = frame;
  const from = { x, y: y - way * 95 * unit };
  return [
    `M${pair(from.x - 18 * unit, from.y)}h${(36 * unit).toFixed(1)}`,
    arrowPath(from, { x, y: y + way * 105 * unit }, head * unit, -0.16),
  ];
};

/** A truck: two rails, the arrow between them. */
const rails = (frame: MoveFrame, way: number): readonly string[] => {
  const { x, y } = bottom(frame);
  const { unit } = frame;
  const [left, right] = [x - 135 * unit, x + 135 * unit];
  const ties = [-96, -48, 0, 48, 96]
    .map((at) => `M${pair(x + at * unit, y + 15 * unit)}l${pair(-4 * unit, 9 * unit)}`)
    .join("");
  return [
    `M${pair(left, y + 15 * unit)}H${right.toFixed(1)}M${pair(left + 3 * unit, y + 24 * unit)}H${(right - 4 * unit).toFixed(1)}${ties}`,
    arrowPath(
      { x: x - way * 125 * unit, y: y - 6 * unit },
      { x: x + way * 130 * unit, y: y - 6 * unit },
      head * unit,
      0.01,
    ),
  ];
};

/** A crane: a mast, the arrow beside it. */
const lift = (frame: MoveFrame, way: number): readonly string[] => {
  const { x, y } = side(frame);
  const { unit } = frame;
  return [
    `M${pair(x + 16 * unit, y + 108 * unit)}V${(y - 108 * unit).toFixed(1)}M${pair(x + 2 * unit, y + 108 * unit)}h${(28 * unit).toFixed(1)}`,
    arrowPath(
      { x: x - 8 * unit, y: y - way * 100 * unit },
      { x: x - 8 * unit, y: y + way * 104 * unit },
      head * unit,
      0.01,
    ),
  ];
};

/** An orbit: most of a ring lying on the ground round the focus. */
const ring = ({ focus, safe, unit }: MoveFrame): readonly string[] => {
  const middle = {
    x: focus.x,
    y: Math.min(focus.y + 190 * unit, safe.y + safe.height - 70 * unit),
  };
  return [arcArrowPath(middle, 210 * unit, 50 * unit, Math.PI * 0.86, Math.PI * 0.06, head * unit)];
};

/** A roll: an arc round the middle of the picture's top. */
const turning = ({ safe, unit }: MoveFrame): readonly string[] => {
  const middle = { x: safe.x + safe.width / 2, y: safe.y + 132 * unit };
  return [
    arcArrowPath(middle, 104 * unit, 104 * unit, Math.PI * 1.18, Math.PI * 1.86, head * unit),
  ];
};

/** A follow: three frames, one behind the other, and the way they go. */
const steps = (frame: MoveFrame): readonly string[] => {
  const { x, y } = bottom(frame);
  const { unit } = frame;
  const frames = [0, 1, 2].map((index) => {
    const size = (34 - index * 8) * unit;
    const left = x - (104 - index * 44) * unit;
    return `M${pair(left, y + 14 * unit - size * 0.5)}h${(size * 1.1).toFixed(1)}v${(size * 0.62).toFixed(1)}h${(-size * 1.1).toFixed(1)}z`;
  });
  return [
    frames.join(""),
    arrowPath(
      { x: x + 26 * unit, y: y + 6 * unit },
      { x: x + 122 * unit, y: y + 2 * unit },
      head * unit,
      0.04,
    ),
  ];
};

/** Hands: a frame whose edge trembles. */
const shake = (frame: MoveFrame): readonly string[] => {
  const { x, y } = bottom(frame);
  const { unit } = frame;
  const wave = Array.from({ length: 13 }, (_, index) => ({
    x: x + (index - 6) * 17 * unit,
    y: y + 6 * unit + (index % 2 === 0 ? -1 : 1) * (5 + ((index * 7) % 5) * 2) * unit,
  }));
  return [`M${wave.map((spot) => pair(spot.x, spot.y)).join("L")}`];
};
