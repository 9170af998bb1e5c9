import type { Subject } from "../../../../../src/film/storyboard.ts";
import { cameraPosition } from "../../../../../src/picture/camera-view.ts";
import { clamp, mix } from "../../../../../src/picture/numbers.ts";
import { normalize, subtract, turnAboutY, type Vec3 } from "../../../../../src/picture/vec3.ts";
import type { BodyMoment } from "../../../contract.ts";

/** How a head is held: radians to her left and down, and how far the eyes are shut (0..1). */
export type Gaze = { readonly left: number; readonly down: number; readonly shut: number };

const farthestAside = 0.85;
const farthestUp = 0.5;

/** Where she looks at a moment; `eyes` is where her eyes are in the world. */
export const gazeOf = (moment: BodyMoment, eyes: Vec3): Gaze => {
  const { first, last, share } = moment.body;
  const [a, b] = [gazeOfSubject(moment, eyes, first), gazeOfSubject(moment, eyes, last)];
  return {
    left: mix(a.left, b.left, share),
    down: mix(a.down, b.down, share),
    shut: mix(a.shut, b.shut, share),
  };
};

const ahead: Gaze = { left: 0, down: 0, shut: 0 };

const gazeOfSubject = (moment: BodyMoment, eyes: Vec3, { gaze }: Subject): Gaze => {
  const { scene, body } = moment;
  if (typeof gaze !== "string") {
    const seen = scene.bodies.find(({ first }) => first.entry === gaze.at);
    return seen ? towards(body.turnInDegrees, subtract(seen.position, eyes)) : ahead;
  }
  const aside = (x: number) => turnAboutY([x, 0, 0], scene.camera.yawInDegrees);
  switch (gaze) {
    case "up":
      return { ...ahead, down: -0.4 };
    case "down":
      return { ...ahead, down: 0.4 };
    case "left":
      return towards(body.turnInDegrees, aside(-1));
    case "right":
      return towards(body.turnInDegrees, aside(1));
    case "camera":
      return towards(body.turnInDegrees, subtract(cameraPosition(scene.camera), eyes));
    case "closed":
      return { ...ahead, down: 0.05, shut: 1 };
    case "none":
      return ahead;
  }
};

/** The neck turns some of the way; the eyes do the rest. */
const towards = (turnInDegrees: number, way: Vec3): Gaze => {
  const [x, y, z] = normalize(turnAboutY(way, -turnInDegrees));
  return {
    left: clamp(Math.atan2(x, z) * 0.8, -farthestAside, farthestAside),
    down: clamp(-Math.atan2(y, Math.hypot(x, z)) * 0.75, -farthestUp, farthestUp),
    shut: 0,
  };
};
