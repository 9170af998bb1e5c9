import { Matrix4, Vector3 } from "three";
import type { Film } from "../../../../src/film/film.ts";
import type { Subject } from "../../../../src/film/storyboard.ts";
import type { HandBend } from "./hand-bones.ts";

/** The ways a hand is held. */
export type PoseName = "show" | "reach" | "palm" | "pinch";

/** How a hand stands in its box, seen from the camera: x right, y up, z to the viewer. */
export type Stance = {
  /** Where its fingers and the back of it point. */
  readonly ahead: readonly [number, number, number];
  readonly back: readonly [number, number, number];
  /** Boxes to a millimetre. */
  readonly size: number;
  /** Which point of the hand (its own frame, millimetres) lies where in the box. */
  readonly point: readonly [number, number, number];
  readonly at: readonly [number, number];
};

/** How the joints of each pose are bent, degrees. */
export const bends: Readonly<Record<PoseName, HandBend>> = {
  show: {
    fingers: [
      [4, 3, 7, 5],
      [0, 20, 26, 14],
      [-3, 27, 32, 16],
      [-8, 25, 30, 15],
    ],
    thumb: [38, 22, 12, 14],
  },
  reach: {
    fingers: [
      [3, 8, 16, 10],
      [0, 18, 26, 14],
      [-3, 28, 34, 16],
      [-7, 34, 38, 18],
    ],
    thumb: [26, 30, 8, 8],
  },
  palm: {
    fingers: [
      [5, 10, 16, 10],
      [1, 14, 20, 12],
      [-4, 18, 24, 13],
      [-10, 22, 26, 14],
    ],
    thumb: [50, 2, 14, 14],
  },
  pinch: {
    fingers: [
      [-2, 50, 46, 22],
      [-2, 44, 34, 18],
      [-4, 38, 30, 16],
      [-9, 30, 28, 14],
    ],
    thumb: [4, 50, 8, 12],
  },
};

/** Where each pose stands when nothing else says so. */
export const stances: Readonly<Record<PoseName | "raised", Stance>> = {
  show: {
    ahead: [0.97, 0.1, 0.2],
    back: [-0.16, 0.82, 0.55],
    size: 0.0088,
    point: [104, 0, 24],
    at: [0.08, 0.2],
  },
  raised: {
    ahead: [0.42, 0.88, 0.2],
    back: [-0.42, 0.2, 0.88],
    size: 0.0074,
    point: [108, 0, 24],
    at: [0.06, 0.16],
  },
  reach: {
    ahead: [0.95, -0.12, -0.1],
    back: [0.12, 0.86, 0.5],
    size: 0.0098,
    point: [168, -20, 24],
    at: [0.66, 0.08],
  },
  palm: {
    ahead: [0.96, 0.06, 0.2],
    back: [0.12, -0.82, -0.56],
    size: 0.0092,
    point: [64, -13, 0],
    at: [0.06, 0],
  },
  pinch: {
    ahead: [-0.3, 0.93, 0.2],
    back: [-0.9, -0.2, -0.38],
    size: 0.0098,
    point: [96, -66, 24],
    at: [-0.06, 0.42],
  },
};

const spoken: readonly (readonly [RegExp, PoseName])[] = [
  [/\b(pinch|between (the |her |his )?(thumb|finger))/, "pinch"],
  [/\b(palm|cups?|offers?)\b/, "palm"],
  [/\b(index finger|turns the hand)\b/, "show"],
  [/\b(reach\w*|fingertips?|points?|touch\w*)\b/, "reach"],
];

const named: Readonly<Record<string, PoseName>> = {
  reach: "reach",
  rest: "show",
  raised: "show",
  pinch: "pinch",
  "palm-up": "palm",
  open: "palm",
  hold: "palm",
};

/** The pose of a hand: by its `pose` state, else by what its action says, else by what it wears or holds. */
export const poseOf = (film: Film, { state, action, holds, wears }: Subject): PoseName => {
  const said = named[state["pose"] ?? ""];
  const told = spoken.find(([words]) => words.test(action?.en.toLowerCase() ?? ""))?.[1];
  const isJewel = (id: string) => film.bible.pieces.some((piece) => piece.id === id);
  const idle: PoseName = wears.length > 0 || holds.length === 0 ? "show" : "palm";
  return said ?? told ?? (holds.some(isJewel) ? "pinch" : idle);
};

/** From the hand's own millimetres to its box; `shift` moves it in the box. */
export const stanceMatrix = (stance: Stance, at: readonly [number, number]): Matrix4 => {
  const ahead = new Vector3(...stance.ahead).normalize();
  const back = new Vector3(...stance.back);
  back.addScaledVector(ahead, -back.dot(ahead)).normalize();
  const thumb = new Vector3().crossVectors(ahead, back);
  const turn = new Matrix4()
    .makeBasis(ahead, back, thumb)
    .scale(new Vector3().setScalar(stance.size));
  const point = new Vector3(...stance.point).applyMatrix4(turn);
  return turn.setPosition(at[0] - point.x, at[1] - point.y, -point.z);
};
