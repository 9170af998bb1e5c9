import { mix } from "../../../../../src/picture/numbers.ts";
import { mixVec3, type Vec3 } from "../../../../../src/picture/vec3.ts";

/** The joints that a pose places. */
export type Joint =
  | "pelvis"
  | "neck"
  | `${Side}${"Shoulder" | "Elbow" | "Wrist" | "Hip" | "Knee" | "Ankle"}`;

/** Her own left (+x) or right (-x). */
export type Side = "left" | "right";

/** Numbers of a pose that are not places; angles in radians. */
export type Attitude = {
  /** The toes up (+) or down. */
  readonly leftToe: number;
  readonly rightToe: number;
  /** How far the chest turns to her left against the hips. */
  readonly twist: number;
  /** The whole body about its middle: backwards (+), and to her left. */
  readonly tiltBack: number;
  readonly tiltAside: number;
  /** The head added to where she looks: down is positive. */
  readonly nod: number;
  /** Where the coat ends, and how much wider than hanging it lies there. */
  readonly hem: number;
  readonly spread: number;
};

/** How a body stands: joints in shares of its height, y 0 the ground, front towards +z. */
export type Pose = {
  readonly joints: Readonly<Record<Joint, Vec3>>;
  readonly attitude: Attitude;
};

/** `share` of the way from one pose to another. */
export const mixPose = (a: Pose, b: Pose, share: number): Pose => {
  if (share <= 0) return a;
  if (share >= 1) return b;
  const joint = (name: Joint) => mixVec3(a.joints[name], b.joints[name], share);
  const angle = (name: keyof Attitude) => mix(a.attitude[name], b.attitude[name], share);
  return {
    joints: {
      pelvis: joint("pelvis"),
      neck: joint("neck"),
      leftShoulder: joint("leftShoulder"),
      leftElbow: joint("leftElbow"),
      leftWrist: joint("leftWrist"),
      leftHip: joint("leftHip"),
      leftKnee: joint("leftKnee"),
      leftAnkle: joint("leftAnkle"),
      rightShoulder: joint("rightShoulder"),
      rightElbow: joint("rightElbow"),
      rightWrist: joint("rightWrist"),
      rightHip: joint("rightHip"),
      rightKnee: joint("rightKnee"),
      rightAnkle: joint("rightAnkle"),
    },
    attitude: {
      leftToe: angle("leftToe"),
      rightToe: angle("rightToe"),
      twist: angle("twist"),
      tiltBack: angle("tiltBack"),
      tiltAside: angle("tiltAside"),
      nod: angle("nod"),
      hem: angle("hem"),
      spread: angle("spread"),
    },
  };
};
