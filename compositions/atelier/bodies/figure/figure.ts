import { Group, Vector3, type Object3D } from "three";
import { levelOfState } from "../../../../src/picture/level-of-state.ts";
import { add, scale, type Vec3 } from "../../../../src/picture/vec3.ts";
import type { BodyMaker, BodyMoment, Kit } from "../../contract.ts";
import { paint } from "../../engine/paint.ts";
import { castsShadow } from "../../engine/shadow-map.ts";
import { coatShape } from "./dress/coat-shape.ts";
import { makeCoat } from "./dress/coat.ts";
import { makeSatchel } from "./dress/satchel.ts";
import { makeScarf } from "./dress/scarf.ts";
import { eyePlace, makeHead, onHead, templePlace } from "./head/head.ts";
import { legBody } from "./limbs/leg-paint.glsl.ts";
import { makeHand } from "./limbs/hand.ts";
import { makeLeg } from "./limbs/leg.ts";
import { airOf } from "./pose/air.ts";
import { buildOfAge } from "./pose/build.ts";
import { gazeOf } from "./pose/gaze.ts";
import { poseOfMoment } from "./pose/pose-of-moment.ts";
import { makeRingGlint } from "./ring-glint.ts";
import { wardrobeOf, type Wardrobe } from "./wardrobe.ts";

const grownUp = 20;

/**
 * A person from crown to soles: coat, scarf, bob, satchel. Every moment lays all cloth and hair anew over joints that the
 * storyboard's words pose, so that shadows follow and any moment can be asked for.
 */
export const figure: BodyMaker = (kit, body) => {
  const character = kit.film.bible.characters.find(({ id }) => id === body.first.entry);
  const wardrobe = wardrobeOf(character?.colours ?? {});
  const parts = makeParts(kit, wardrobe);
  const worn = [...new Set([...body.first.wears, ...body.last.wears])];
  for (const id of worn) {
    const ring = makeRingGlint(kit, id);
    if (ring) parts.leftHand.object.add(ring);
  }
  const tilted = new Group();
  const object = new Group();
  object.add(tilted);
  const stands = new Group();
  stands.position.y = -0.5;
  tilted.add(stands);
  for (const part of Object.values(parts)) stands.add(part.object);
  castsShadow(object);
  keepDrawn(object);
  return {
    object,
    update: (moment) => {
      const build = buildOfAge(levelOfState(moment.body, "age", {}, grownUp));
      const pose = poseOfMoment(build, moment);
      const air = airOf(moment, pose);
      const inWorld = (place: Vec3): Vec3 => {
        const at = add(place, [0, -0.5, 0]);
        return tilted.localToWorld(new Vector3(...at)).toArray();
      };
      tilted.rotation.set(-pose.attitude.tiltBack, 0, -pose.attitude.tiltAside);
      tilted.updateWorldMatrix(true, false);
      const gaze = gazeOf(moment, inWorld(onHead(build, pose, eyePlace)));
      const contacts = levelOfState(moment.body, "contacts", {});
      const shape = coatShape(build, pose, air);
      parts.head.lay(build, pose, air, { gaze, contacts });
      parts.coat.lay(build, pose, shape);
      parts.scarf.lay(build, pose, air);
      parts.satchel.lay(build, pose, shape, air);
      for (const limb of [parts.leftLeg, parts.rightLeg, parts.leftHand, parts.rightHand]) {
        limb.lay(build, pose);
      }
      shineOfContacts(moment, inWorld(onHead(build, pose, templePlace)), wardrobe, contacts);
    },
  };
};

const makeParts = (kit: Kit, wardrobe: Wardrobe) => {
  const leather = (foot: number) =>
    paint(kit, {
      colour: wardrobe.boots,
      rim: 0.5,
      body: legBody,
      head: "uniform float uFoot;uniform vec3 uStocking;",
      uniforms: {
        uFoot: { value: foot },
        uStocking: { value: scale(add(wardrobe.boots, wardrobe.coat), 0.42) },
      },
    });
  const cloth = { shank: leather(0), foot: leather(1) };
  const skin = paint(kit, { colour: wardrobe.skin, rim: 0.3, wrap: 0.42 });
  return {
    coat: makeCoat(kit, wardrobe),
    head: makeHead(kit, wardrobe),
    scarf: makeScarf(kit, wardrobe),
    satchel: makeSatchel(kit, wardrobe),
    leftLeg: makeLeg(kit, cloth, "left"),
    rightLeg: makeLeg(kit, cloth, "right"),
    leftHand: makeHand(skin, "left"),
    rightHand: makeHand(skin, "right"),
  };
};

/** Cloth moves beyond where it was built, so nothing may be left out by its old bounds. */
const keepDrawn = (object: Object3D): void =>
  object.traverse((part) => {
    part.frustumCulled = false;
  });

/** The lit contacts shine a little on shoulder and scarf. */
const shineOfContacts = (
  { body, shine }: BodyMoment,
  position: Vec3,
  { contacts }: Wardrobe,
  glowing: number,
): void => {
  if (glowing <= 0) return;
  shine({ position, light: scale(contacts, 0.15 * glowing), reach: 0.07 * body.height });
};
