import { Euler, Quaternion, Vector3 } from "three";
import type { Place } from "../../../../../src/film/bible.ts";
import { add, scale, turnAboutY, type Vec3 } from "../../../../../src/picture/vec3.ts";
import type { BodyMoment } from "../../../contract.ts";
import type { Pose } from "./pose.ts";

/** What moves cloth and hair, as the tilted body feels it. */
export type Air = {
  /** Where it blows and how hard: 1 is a fresh wind. */
  readonly flow: Vec3;
  /** Where things fall and how heavily. */
  readonly fall: Vec3;
  readonly seconds: number;
};

type Weather = { readonly wind: number; readonly lift: number; readonly weight: number };

const weathers: Readonly<Record<Place["setting"], Weather>> = {
  exterior: { wind: 1, lift: 0.06, weight: 0.42 },
  interior: { wind: 0.2, lift: 0, weight: 1 },
  mind: { wind: 0.62, lift: 0.55, weight: 0.02 },
};

/** The air round a body: it blows to the left of the picture, or against whoever goes that way; slow gusts. */
export const airOf = ({ scene, body, seconds }: BodyMoment, pose: Pose): Air => {
  const { wind, lift, weight } = weathers[scene.place.setting];
  const isFalling = pose.attitude.tiltBack > 0.25;
  const gust = 0.9 + 0.1 * Math.sin(seconds * 1.1) + 0.06 * Math.sin(seconds * 2.3 + 1);
  const aside = body.first.facing.includes("left") ? 1 : -1;
  const blown = turnAboutY([aside, 0, -0.12], scene.camera.yawInDegrees - body.turnInDegrees);
  const rises: Vec3 = [0, isFalling ? 0.95 : lift, 0];
  const tilt = new Quaternion().setFromEuler(
    new Euler(-pose.attitude.tiltBack, 0, -pose.attitude.tiltAside),
  );
  const felt = (way: Vec3): Vec3 =>
    new Vector3(...way).applyQuaternion(tilt.clone().invert()).toArray();
  return {
    flow: felt(add(scale(blown, wind * gust * (isFalling ? 0.45 : 1)), rises)),
    fall: felt([0, -weight, 0]),
    seconds,
  };
};
