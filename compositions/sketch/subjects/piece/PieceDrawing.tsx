import type { Piece } from "../../../../src/film/bible.ts";
import type { CameraAngle, Facing } from "../../../../src/film/vocabulary.ts";
import type { Eye } from "../draw/space.ts";
import type { FigureProps } from "../figure-props.ts";
import { Hoops } from "./Hoops.tsx";
import { Hung } from "./Hung.tsx";
import { lightsOf, saidOf } from "./lit.ts";
import { WornLight } from "./WornLight.tsx";

/** How high the camera stands over a piece, in degrees, when the keyframe gives no elevation: jewelry is shown from above. */
const heights: Readonly<Record<CameraAngle, number>> = {
  eye: 36,
  low: 8,
  high: 46,
  overhead: 82,
  ground: 3,
  dutch: 36,
};

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
  const pitch =
    elevationInDegrees === 0 ? heights[angle] : Math.max(0, Math.min(88, elevationInDegrees + 12));
  const yaw = 22 + sides[subject.facing] + azimuthInDegrees;
  return { yaw: (yaw * Math.PI) / 180, pitch: (pitch * Math.PI) / 180 };
};

/** Whether a hand in the same picture wears the piece: then the hand draws it, where the finger is. */
const wornInPicture = ({ subject, keyframe }: FigureProps): boolean =>
  keyframe.subjects.some(({ part, wears }) => part === "hand" && wears.includes(subject.entry));

/** A piece of jewelry, drawn from its bands and stones and nothing else. */
export const PieceDrawing = ({
  piece,
  detail,
  ...props
}: FigureProps & { readonly piece: Piece; readonly detail: "full" | "small" }) => {
  const { subject, seconds, pulse } = props;
  const lights = lightsOf(piece, saidOf(subject));
  if (wornInPicture(props))
    return <WornLight piece={piece} lights={lights} seconds={seconds} pulse={pulse} />;
  switch (piece.kind) {
    case "ring":
    case "cuff":
    case "bracelet":
      return (
        <Hoops
          piece={piece}
          eye={eyeOf(props)}
          lights={lights}
          seconds={seconds}
          pulse={pulse}
          detail={detail}
        />
      );
    case "necklace":
    case "pendant":
    case "earring":
    case "brooch":
      return <Hung piece={piece} lights={lights} seconds={seconds} pulse={pulse} />;
    default:
      return piece.kind satisfies never;
  }
};
