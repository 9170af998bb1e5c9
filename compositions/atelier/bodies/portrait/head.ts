import { Group } from "three";
import type { BodyMoment, Kit } from "../../contract.ts";
import type { SeededRandom } from "../../../../src/picture/seeded-random.ts";
import { canvasOver, type Brush, type Field } from "./canvas.ts";
import { makeCard, type Card, type CardLook } from "./card.ts";
import { makeContacts } from "./contacts.ts";
import { paintEye, type EyeShape } from "./eye.ts";
import { faceLight } from "./face-light.ts";
import { frontEyes, profileEye } from "./eye-shapes.ts";
import { frontFaceField, frontHills, paintFrontFace } from "./front-face.ts";
import { frontHairField, nearGuides, paintFrontBack, paintFrontHair } from "./front-hair.ts";
import { eyePoseOf } from "./gaze.ts";
import { paintProfileFace, profileFaceField, profileHills } from "./profile-face.ts";
import { paintProfileHair, profileGuides, profileHairField } from "./profile-hair.ts";
import type { Hill } from "./relief.ts";
import { makeStrays } from "./stray-strands.ts";
import type { PortraitView } from "./view.ts";
import type { Wardrobe } from "./wardrobe.ts";

/** A part of a portrait; `calm` is the breath, 0 out .. 1 in. */
export type PortraitPart = {
  readonly object: Group;
  readonly update: (moment: BodyMoment, calm: number) => void;
};

/** Pixels to a unit of the drawing, at detail 1. */
const fineness = 2;

/** An eye that is painted anew whenever it has moved. */
const makeEye = (kit: Kit, wardrobe: Wardrobe, shape: EyeShape, uniforms: CardLook["uniforms"]) => {
  const brush = canvasOver(shape.field, fineness * 1.5 * kit.detail);
  const card = makeCard(kit, brush, {
    field: shape.field,
    hair: null,
    rim: 0,
    stir: 0,
    order: 11,
    front: 0.004,
    hills: null,
    round: 1,
    uniforms,
  });
  let shown = "";
  const update = (moment: BodyMoment, mirrored: boolean) => {
    const pose = eyePoseOf(moment.body, moment.scene, moment.seconds, mirrored);
    const now = [pose.open, ...pose.look].map((value) => value.toFixed(3)).join();
    if (now === shown) return;
    shown = now;
    paintEye(brush, wardrobe, shape, pose);
    card.repaint();
  };
  return { object: card.mesh, update };
};

const hairCard = (
  kit: Kit,
  wardrobe: Wardrobe,
  field: Field,
  order: number,
  paintIt: (brush: Brush, random: SeededRandom) => void,
  uniforms: CardLook["uniforms"],
) => {
  const brush = canvasOver(field, fineness * kit.detail);
  paintIt(brush, kit.random(`hair ${order}`));
  const front = order < 10 ? -0.02 : 0.03;
  return makeCard(kit, brush, {
    field,
    hair: wardrobe.hair,
    rim: 1,
    stir: 0.004,
    order,
    front,
    hills: [],
    round: 26,
    uniforms,
  });
};

const faceCard = (
  kit: Kit,
  wardrobe: Wardrobe,
  field: Field,
  hills: readonly Hill[],
  paintIt: (brush: Brush, wardrobe: Wardrobe) => void,
  uniforms: CardLook["uniforms"],
) => {
  const brush = canvasOver(field, fineness * kit.detail);
  paintIt(brush, wardrobe);
  return makeCard(kit, brush, {
    field,
    hair: null,
    rim: 1,
    stir: 0,
    order: 10,
    front: 0,
    hills,
    round: 22,
    uniforms,
  });
};

const makeCards = (
  kit: Kit,
  { drawing }: PortraitView,
  wardrobe: Wardrobe,
  lights: CardLook["uniforms"],
): readonly Card[] =>
  drawing === "profile"
    ? [
        faceCard(kit, wardrobe, profileFaceField, profileHills, paintProfileFace, lights),
        hairCard(kit, wardrobe, profileHairField, 13, paintProfileHair, lights),
      ]
    : [
        hairCard(kit, wardrobe, frontHairField, 9, paintFrontBack, lights),
        faceCard(kit, wardrobe, frontFaceField, frontHills, paintFrontFace, lights),
        hairCard(kit, wardrobe, frontHairField, 13, paintFrontHair, lights),
      ];

/** Head and neck; it bows a little as the eyes close. */
export const makeHead = (kit: Kit, view: PortraitView, wardrobe: Wardrobe): PortraitPart => {
  const object = new Group();
  const lights = faceLight(kit);
  const shapes = view.drawing === "profile" ? [profileEye] : frontEyes;
  const eyes = shapes.map((shape) => makeEye(kit, wardrobe, shape, lights.uniforms));
  const contacts = makeContacts(kit, view, wardrobe);
  const guides = view.drawing === "profile" ? profileGuides : nearGuides;
  object.add(makeStrays(kit, guides, wardrobe.hair, kit.random("strays")));
  object.add(
    ...makeCards(kit, view, wardrobe, lights.uniforms).map(({ mesh }) => mesh),
    ...eyes.map((eye) => eye.object),
    contacts.object,
  );
  return {
    object,
    update: (moment, calm) => {
      for (const eye of eyes) eye.update(moment, view.mirrored);
      lights.update(moment);
      contacts.update(moment);
      object.position.y = 0.0025 * calm;
    },
  };
};
