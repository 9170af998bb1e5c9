import { Group } from "three";
import { cameraPosition } from "../../../../src/picture/camera-view.ts";
import { subtract, turnAboutY } from "../../../../src/picture/vec3.ts";
import { clamp, smoothStep } from "../../../../src/picture/numbers.ts";
import type { Body, Scene } from "../../../../src/picture/scene.ts";
import type { BodyMaker } from "../../contract.ts";
import { makeBust } from "./bust.ts";
import { makeHead } from "./head.ts";
import { viewOf } from "./view.ts";
import { wardrobeOf } from "./wardrobe.ts";

/** Metres that the drawing stands behind its place, so that a hand at her cheek is before it. */
const behind = 0.14;
/** Seconds of one breath. */
const breathing = 4.6;

/**
 * Puts a drawing where the camera sees the body, facing the camera, a little farther off and that much larger: it covers the
 * same part of the picture. A few degrees of the body's own turn remain, so that its layers shift against each other.
 */
const faceCamera = (object: Group, body: Body, scene: Scene, leaning: number): void => {
  const away = subtract(body.position, cameraPosition(scene.camera));
  const farther = behind / body.depth;
  const [x, y, z] = turnAboutY(away, -body.turnInDegrees);
  object.position.set(x, y, z).multiplyScalar(farther / body.height);
  object.scale.setScalar(1 + farther);
  const turn = scene.camera.yawInDegrees - body.turnInDegrees + leaning;
  object.rotation.set(
    (-scene.camera.pitchInDegrees * Math.PI) / 180,
    (turn * Math.PI) / 180,
    0,
    "YXZ",
  );
};

/** A person in close-up, in profile or in three-quarter view: painted in layers that stand in the scene's light. */
export const portrait: BodyMaker = (kit, body) => {
  const view = viewOf(kit.film, body);
  const wardrobe = wardrobeOf(kit.film, body.first.entry);
  const head = makeHead(kit, view, wardrobe);
  const bust = makeBust(kit, view, wardrobe);
  const drawing = new Group();
  drawing.add(bust.object, head.object);
  drawing.scale.set(view.mirrored ? -view.scale : view.scale, view.scale, view.scale);
  drawing.position.set(
    ((view.mirrored ? 1 : -1) * view.centre[0] * view.scale) / 1000,
    (view.centre[1] * view.scale) / 1000,
    0,
  );
  const object = new Group();
  object.add(drawing);
  return {
    object,
    update: (moment) => {
      const own = moment.body.turnInDegrees - moment.scene.camera.yawInDegrees;
      const seen = ((own + 540) % 360) - 180;
      const leaning = clamp(seen - (view.mirrored ? -view.stands : view.stands), -12, 12);
      faceCamera(object, moment.body, moment.scene, leaning * 0.8);
      const breath = Math.sin((moment.seconds * 2 * Math.PI) / breathing);
      const calm = smoothStep(-1, 1, breath);
      bust.update(moment, calm);
      head.update(moment, calm);
    },
  };
};
