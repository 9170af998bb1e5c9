import { Group, Mesh } from "three";
import { clamp } from "../../../../../src/picture/numbers.ts";
import { add, scale, subtract, turnAboutY, type Vec3 } from "../../../../../src/picture/vec3.ts";
import type { Kit } from "../../../contract.ts";
import { paint } from "../../../engine/paint.ts";
import { makeGrid } from "../mesh/grid.ts";
import { bentPath, forwards, tubeAbout } from "../mesh/tube.ts";
import type { Air } from "../pose/air.ts";
import type { Build } from "../pose/build.ts";
import type { Gaze } from "../pose/gaze.ts";
import type { Pose } from "../pose/pose.ts";
import type { Wardrobe } from "../wardrobe.ts";
import { faceBody, faceHead } from "./face-paint.glsl.ts";
import { hairBody } from "./hair-paint.glsl.ts";
import { bobSurface, fringeSurface } from "./hair-shape.ts";
import { headGeometry } from "./head-shape.ts";

/** How the face is: where it looks, and how many contacts glow (0..3). */
export type Face = { readonly gaze: Gaze; readonly contacts: number };

/** Head, hair and neck, laid anew for each moment. */
export type Head = {
  readonly object: Group;
  readonly lay: (build: Build, pose: Pose, air: Air, face: Face) => void;
};

/** The joint on which a head nods, in head units. */
const joint: Vec3 = [0, 0.2, -0.06];

/** Between the eyes, in head units. */
export const eyePlace: Vec3 = [0, 0.4, 0.36];

/** The contacts at her right temple, in head units. */
export const templePlace: Vec3 = [-0.36, 0.4, 0.26];

/** Head units in shares of her height: the hair stands 0.05 above the skull. */
export const headUnit = (build: Build): number => build.head / 1.05;

/** Where something of the head is in the body, before it turns. */
export const onHead = (build: Build, { joints }: Pose, place: Vec3): Vec3 =>
  add(headJoint(build, joints.neck), scale(subtract(place, joint), headUnit(build)));

const headJoint = (build: Build, neck: Vec3): Vec3 =>
  add(neck, [0, build.chin - build.neck + joint[1] * headUnit(build), 0.012 * build.girth]);

/** The head of a person in the colours of a wardrobe. */
export const makeHead = (kit: Kit, { hair, skin, contacts }: Wardrobe): Head => {
  const { detail } = kit;
  const shut = { value: 0 };
  const lit = { value: 0 };
  const face = paint(kit, {
    colour: skin,
    rim: 0.85,
    gloss: 0.06,
    head: faceHead,
    body: faceBody,
    uniforms: {
      uShut: shut,
      uGlowing: lit,
      uContact: { value: contacts },
      uLash: { value: hair },
    },
  });
  const shell = paint(kit, {
    colour: hair,
    rim: 1.1,
    gloss: 0.2,
    wrap: 0.2,
    bothSides: true,
    body: hairBody,
  });
  const bob = makeGrid({ rows: 16 * detail, columns: 58 * detail });
  const fringe = makeGrid({ rows: 10 * detail, columns: 42 * detail });
  const neck = makeGrid({ rows: 4, columns: 14, closed: true });
  const turns = new Group();
  const centred = new Group();
  centred.position.set(-joint[0], -joint[1], -joint[2]);
  centred.add(
    new Mesh(headGeometry(detail), face),
    new Mesh(bob.geometry, shell),
    new Mesh(fringe.geometry, shell),
  );
  turns.add(centred);
  const object = new Group();
  object.add(
    turns,
    new Mesh(neck.geometry, paint(kit, { colour: scale(skin, 0.5), wrap: 0.3, rim: 0 })),
  );
  return {
    object,
    lay: (build, pose, air, { gaze, contacts: glowing }) => {
      shut.value = gaze.shut;
      lit.value = glowing;
      const at = headJoint(build, pose.joints.neck);
      turns.position.set(...at);
      turns.scale.setScalar(headUnit(build));
      const down = clamp(gaze.down + pose.attitude.nod, -0.55, 0.6);
      const left = gaze.left;
      turns.rotation.set(down, left, -left * 0.08 + 0.02, "YXZ");
      const felt: Air = { ...air, flow: turnAboutY(air.flow, (-left * 180) / Math.PI) };
      bob.lay(bobSurface(felt));
      fringe.lay(fringeSurface(felt));
      const { neck: base } = pose.joints;
      neck.lay(
        tubeAbout(
          bentPath([add(at, [0, 0.01, 0]), scale(add(at, base), 0.5), base]),
          forwards,
          () => [0.026 * build.girth, 0.026 * build.girth],
        ),
      );
    },
  };
};
