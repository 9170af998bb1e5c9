import { trace } from "../draw/curves.ts";
import type { Keyframe, Subject } from "../../../../src/film/storyboard.ts";
import type { Pt } from "../draw/curves.ts";

/** One finger from its knuckle to its tip; whole width at both ends. */
export type Finger = { readonly joints: readonly Pt[]; readonly thick: readonly [number, number] };

/** A left hand in about 1100 by 500 units, pointing right; the index finger is the last of `fingers`, nearest to the viewer. */
export type HandPose = {
  readonly fingers: readonly Finger[];
  readonly thumb: Finger;
  readonly palm: string;
  /** The lit upper edge, from the wrist to the knuckle. */
  readonly ridge: readonly Pt[];
  /** Turn in degrees and scale about the origin that fit it to 1000 units of height. */
  readonly turn: number;
  readonly scale: number;
  readonly shift: Pt;
  /** Where the sleeve's cuff is, and its direction in degrees. */
  readonly wrist: Pt;
  /** Where something lies that is held. */
  readonly held: Pt;
  /** The palm is seen, and the index finger is the farthest. */
  readonly palmUp: boolean;
};

const reach: HandPose = {
  fingers: [
    {
      joints: trace("-40 -30, 110 70, 176 160, 150 226"),
      thick: [92, 58],
    },
    {
      joints: trace("10 -70, 196 14, 280 110, 268 190"),
      thick: [100, 64],
    },
    {
      joints: trace("40 -96, 270 -50, 392 46, 408 124"),
      thick: [106, 66],
    },
    {
      joints: trace("50 -106, 290 -140, 470 -112, 640 -62"),
      thick: [114, 64],
    },
  ],
  thumb: {
    joints: trace("-300 96, -120 150, 60 150, 196 104"),
    thick: [138, 72],
  },
  palm: "M-480-66C-330-96-120-172 50-168C120-164 150-120 128-60C100 30 10 120-100 176C-220 204-370 180-480 132Z",
  ridge: trace("-440 -68, -200 -126, -20 -164, 60 -166, 110 -160"),
  turn: -18,
  scale: 1.44,
  shift: [-130, 30],
  wrist: [-440, 34],
  held: [520, 60],
  palmUp: false,
};

const rest: HandPose = {
  fingers: [
    {
      joints: trace("-50 -10, 120 -10, 236 66, 300 130"),
      thick: [92, 58],
    },
    {
      joints: trace("0 -40, 190 -50, 330 40, 400 124"),
      thick: [102, 64],
    },
    {
      joints: trace("30 -60, 240 -84, 400 14, 480 116"),
      thick: [108, 66],
    },
    {
      joints: trace("40 -70, 250 -96, 390 0, 452 128"),
      thick: [116, 68],
    },
  ],
  thumb: {
    joints: trace("-290 80, -120 128, 40 150, 190 150"),
    thick: [138, 74],
  },
  palm: "M-480-40C-330-60-140-136 40-132C120-130 156-90 140-30C110 50 20 130-90 164C-220 190-370 180-480 150Z",
  ridge: trace("-440 -42, -240 -82, -60 -124, 50 -128, 110 -130"),
  turn: 4,
  scale: 1.9,
  shift: [-300, -30],
  wrist: [-440, 56],
  held: [420, -20],
  palmUp: false,
};

/** Held up before herself: the arm comes from below. */
const raised: HandPose = { ...rest, turn: -48, scale: 1.35, shift: [0, 100] };

const palmUp: HandPose = {
  fingers: [
    {
      joints: trace("40 -30, 250 -20, 400 -70, 500 -170"),
      thick: [106, 62],
    },
    {
      joints: trace("30 20, 250 40, 420 0, 540 -100"),
      thick: [108, 64],
    },
    {
      joints: trace("10 70, 220 100, 400 70, 520 -20"),
      thick: [104, 62],
    },
    {
      joints: trace("60 -80, 250 -96, 380 -160, 450 -262"),
      thick: [108, 62],
    },
  ],
  thumb: {
    joints: trace("-260 -50, -130 -130, 0 -180, 96 -240"),
    thick: [128, 70],
  },
  palm: "M-480-40C-340-50-220-110-80-116C40-118 130-100 150-40C160 40 110 110 0 140C-140 176-340 170-480 140Z",
  ridge: trace("-440 -40, -280 -72, -160 -106, -60 -114"),
  turn: 0,
  scale: 1.75,
  shift: [0, 60],
  wrist: [-440, 50],
  held: [-40, -150],
  palmUp: true,
};

const pinch: HandPose = {
  fingers: [
    {
      joints: trace("-50 -20, 110 -30, 210 60, 170 140"),
      thick: [92, 60],
    },
    {
      joints: trace("0 -60, 190 -80, 310 10, 290 100"),
      thick: [102, 66],
    },
    {
      joints: trace("30 -86, 240 -130, 390 -50, 420 50"),
      thick: [108, 66],
    },
    {
      joints: trace("40 -96, 240 -176, 420 -120, 512 -16"),
      thick: [114, 64],
    },
  ],
  thumb: {
    joints: trace("-290 90, -80 152, 220 126, 484 36"),
    thick: [138, 70],
  },
  palm: "M-480-60C-330-86-120-160 44-156C120-152 150-110 130-50C100 40 10 124-100 172C-220 200-370 182-480 136Z",
  ridge: trace("-440 -62, -200 -116, -20 -152, 60 -156, 110 -152"),
  turn: -62,
  scale: 1.2,
  shift: [-190, 110],
  wrist: [-440, 38],
  held: [560, 0],
  palmUp: false,
};

const named: Readonly<Record<string, HandPose>> = {
  reach,
  rest,
  raised,
  pinch,
  "palm-up": palmUp,
  open: palmUp,
  hold: palmUp,
};

const spoken: readonly (readonly [RegExp, HandPose])[] = [
  [/\b(pinch|between (the |her |his )?(thumb|finger))/, pinch],
  [/\b(palm|cups?|offers?)\b/, palmUp],
  [/\b(reach|fingertip|held out|holds out|point|touch|lifts? the lid)/, reach],
];

/** Whether the picture shows the rest of the same person too. */
const beforeHerself = ({ entry }: Subject, keyframe: Keyframe): boolean =>
  keyframe.subjects.some((other) => other.entry === entry && other.part !== "hand");

/**
 * How a hand is held: by the `pose` state, else by what its action says, else by what it holds (jewelry between thumb and
 * finger, other things on the palm), else raised where its owner is in the picture, else at rest.
 */
export const handPoseOf = (
  subject: Subject,
  keyframe: Keyframe,
  jewelry: readonly string[],
): HandPose => {
  const { state, action, holds } = subject;
  const said = named[state["pose"] ?? ""];
  const told = spoken.find(([words]) => words.test(action?.en.toLowerCase() ?? ""))?.[1];
  const idle = beforeHerself(subject, keyframe) ? raised : rest;
  const carried =
    holds.length === 0 ? idle : holds.some((id) => jewelry.includes(id)) ? pinch : palmUp;
  return said ?? told ?? carried;
};
