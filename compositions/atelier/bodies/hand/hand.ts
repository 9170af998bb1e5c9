import { Group, Matrix4, Mesh, Vector3 } from "three";
import type { Body, Scene } from "../../../../src/picture/scene.ts";
import type { BodyMaker, BodyMoment, Built, Kit } from "../../contract.ts";
import { castsShadow } from "../../engine/shadow-map.ts";
import { tintOf } from "../crystal/prop-entry.ts";
import { aimAt } from "./aim.ts";
import { poseFingers, type PosedFinger } from "./hand-bones.ts";
import { bends, poseOf, stanceMatrix, stances, type PoseName, type Stance } from "./hand-poses.ts";
import { skinGeometry, skinPaint } from "./hand-skin.ts";
import { nails } from "./nails.ts";
import { sleeve } from "./sleeve.ts";
import { wornPiece } from "./worn-piece.ts";

const degrees = Math.PI / 180;

/** The hand in its own millimetres. */
const limb = (kit: Kit, body: Body, fingers: readonly PosedFinger[]): Group => {
  const owner = kit.film.bible.characters.find(({ id }) => id === body.first.entry) ?? null;
  const skin = tintOf(owner, ["skin"], "#e8b193");
  const object = new Group();
  object.add(
    new Mesh(skinGeometry(fingers, kit.detail), skinPaint(kit, skin)),
    nails(kit, skin, fingers),
    sleeve(kit, tintOf(owner, ["coat", "sleeve", "body"], "#3a1f33")),
  );
  return castsShadow(object);
};

/** Held up before its owner where the picture shows more of them, else as the pose stands. */
const stanceOf = (pose: PoseName, body: Body, scene: Scene): Stance => {
  const isWithOwner = scene.bodies.some(
    ({ key, first }) => key !== body.key && first.entry === body.first.entry,
  );
  return stances[pose === "show" && isWithOwner ? "raised" : pose];
};

/** Where the picture plane lies in the world, so that the hand fills its box as the storyboard drew it. */
const facePicture = (root: Group, { scene, body }: BodyMoment): void => {
  const { pitchInDegrees, yawInDegrees, rollInDegrees } = scene.camera;
  root.rotation.set(
    -pitchInDegrees * degrees,
    (yawInDegrees - body.turnInDegrees) * degrees,
    rollInDegrees * degrees,
    "YXZ",
  );
  root.scale.x = body.first.facing.includes("left") ? -1 : 1;
};

/**
 * A left hand with its sleeve: on its way to something, open under something, holding a piece up, or shown from its back
 * with a ring on the index finger. It lies in the picture plane.
 */
export const hand: BodyMaker = (kit, body) => {
  const pose = poseOf(kit.film, body.first);
  const fingers = poseFingers(bends[pose]);
  const aim = aimAt(kit);
  const own = limb(kit, body, fingers);
  own.matrixAutoUpdate = false;
  const root = new Group();
  root.add(own);
  const object = new Group();
  object.add(root);
  const rings = new Map<string, Built<BodyMoment>>();
  const ringFor = (ring: Body): Built<BodyMoment> | null => {
    const [index] = fingers;
    if (!index) return null;
    const built = rings.get(ring.key) ?? wornPiece(kit, ring, index);
    if (!rings.has(ring.key)) own.add(built.object);
    rings.set(ring.key, built);
    return built;
  };
  return {
    object,
    update: (moment) => {
      facePicture(root, moment);
      const stance = stanceOf(pose, moment.body, moment.scene);
      const breath = Math.sin(moment.seconds * 1.3) * 0.004;
      const [x, y] = aim(pose, moment) ?? stance.at;
      own.matrix.copy(
        new Matrix4()
          .makeRotationAxis(new Vector3(0, 0, 1), breath)
          .multiply(stanceMatrix(stance, [x, y + breath])),
      );
      for (const { object: ring } of rings.values()) ring.visible = false;
      for (const ring of moment.scene.bodies) {
        if (ring.kind !== "piece" || ring.first.state["found"] !== "worn") continue;
        const worn = ringFor(ring);
        if (!worn) continue;
        worn.object.visible = true;
        worn.update(moment);
      }
    },
  };
};
