import type { Piece } from "../../../../src/film/bible.ts";
import type { CameraAngle, Facing } from "../../../../src/film/vocabulary.ts";
import type { Eye } from "../draw/space.ts";
import type { FigureProps } from "../figure-props.ts";
import { Hoops } from "./Hoops.tsx";
import { Hung } from "./Hung.tsx";
import { lightsOf } from "./lit.ts";

/** How high the camera stands over a piece, in degrees, when the keyframe gives no elevation: jewelry is shown from above. */
const heights: Readonly<Record<CameraAngle, number>> = { eye: 36, low: 8, high: 46, overhead: 82, ground: 3, dutch: 36 };

const sides: Readonly<Record<Facing, number>> = {
  toward: 0,
  "toward-right": 38,
  right: 64,
  "away-right": 134,
  away: 180,
  "toward-left": -58,
  left: -112,
  "away-left": -160,
};

/** The camera of a keyframe, walked around a piece that faces so. */
export const eyeOf = ({ subject, keyframe }: Pick<FigureProps, "subject" | "keyframe">): Eye => {
  const { angle, azimuthInDegrees, elevationInDegrees } = keyframe.camera;
  const pitch = elevationInDegrees === 0 ? heights[angle] : Math.max(0, Math.min(88, elevationInDegrees + 12));
  const yaw = 22 + sides[subject.facing] + azimuthInDegrees;
  return { yaw: (yaw * Math.PI) / 180, pitch: (pitch * Math.PI) / 180 };
};

/** A piece of jewelry, drawn from its bands and stones and nothing else. */
export const PieceDrawing = ({ piece, detail, ...props }: FigureProps & { readonly piece: Piece; readonly detail: "full" | "small" }) => {
  const { subject, seconds, pulse } = props;
  const lights = lightsOf(piece, subject.state["light"] ?? subject.state["stones"] ?? null);
  switch (piece.kind) {
    case "ring":
    case "cuff":
    case "bracelet":
      return <Hoops piece={piece} eye={eyeOf(props)} lights={lights} seconds={seconds} pulse={pulse} detail={detail} />;
    case "necklace":
    case "pendant":
    case "earring":
    case "brooch":
      return <Hung piece={piece} lights={lights} seconds={seconds} pulse={pulse} />;
    default:
      return piece.kind satisfies never;
  }
};
