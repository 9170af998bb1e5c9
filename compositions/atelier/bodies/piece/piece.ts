import { Group, type Vector3 } from "three";
import { scale, type Vec3 } from "../../../../src/picture/vec3.ts";
import type { BodyMaker, BodyMoment } from "../../contract.ts";
import { thing } from "../thing/thing.ts";
import { buildPiece, unitsOf, type BuiltPiece } from "./build-piece.ts";
import { findPiece } from "./find-piece.ts";
import { glowOf } from "./gem-paint.ts";
import { makeGroundLight, throughTo, type GroundLight } from "../ground-light.ts";
import { eulerOf, lowestOf, poseOf } from "./pose.ts";
import { litStones } from "./stone-light.ts";
import { setStudio } from "../studio/studio-light.ts";

/**
 * A piece of jewelry from the bible: its metals, bands, stones and settings, each stone cut and ray traced.
 *
 * 1 unit tall. The hole's axis runs along local z (a finger goes through it from -z to +z), the stones are towards +y, the
 * opening of a cuff towards -y. On the ground it leans and casts its light; in a hand it
 * is upright and leaves that to the hand.
 */
export const piece: BodyMaker = (kit, body) => {
  const entry = findPiece(kit, body);
  if (!entry) return thing(kit, body);
  const built = buildPiece(kit, entry);
  const ground = makeGroundLight(kit);
  const object = new Group();
  object.add(built.object, ground.object);
  return {
    object,
    update: (moment) => {
      setStudio(built.studio, moment, moment.body.share);
      put(built, ground, moment);
      light(built, ground, litStones(entry, moment.body), moment, object);
    },
  };
};

/** How deep what it stands on gives way, units. */
const sunk = 0.008;

/** Puts the piece down as the moment wants it. */
const put = ({ object, outlines, metal }: BuiltPiece, ground: GroundLight, moment: BodyMoment) => {
  const pose = poseOf(moment.scene, moment.body);
  const turned = eulerOf(pose);
  object.rotation.copy(turned);
  const isGrounded = pose.ground !== null;
  ground.object.visible = isGrounded;
  metal.uGround.value = isGrounded ? 1 : 0;
  object.position.y = 0;
  if (pose.ground === null) return;
  const feet = outlines.map((points) => lowestOf(points, turned));
  const lowest = Math.min(...feet.map(({ y }) => y));
  object.position.y = pose.ground - lowest - sunk;
  ground.object.position.y = pose.ground + 0.004;
  ground.setFeet(
    feet.filter(({ y }) => y < lowest + 0.05),
    0.42,
  );
};

/** Lights the stones, and with them the metal, each other, the ground and what stands around. */
const light = (
  built: BuiltPiece,
  ground: GroundLight,
  levels: readonly number[],
  moment: BodyMoment,
  holder: Group,
) => {
  holder.updateWorldMatrix(true, true);
  const levelOf = (index: number | null) => {
    const stone = index === null ? undefined : built.stones[index];
    return stone ? (levels[stone.seat.index] ?? 0) : 0;
  };
  built.stones.forEach(({ seat, paint, neighbour }, index) => {
    const hue = glowOf(seat.stone.colour);
    const breath = 1 + 0.05 * Math.sin(moment.seconds * 2.1 + index * 2.4);
    const level = levelOf(index) * breath;
    const other = neighbour === null ? undefined : built.stones[neighbour];
    const kin: Vec3 = other
      ? scale(glowOf(other.seat.stone.colour), 0.1 + 0.9 * levelOf(neighbour))
      : [0, 0, 0];
    paint.setLit(level, kin);
    built.metal.uStoneGlow.value[index]?.set(...scale(hue, 0.05 + 0.75 * level));
    const here = unitsOf(built, seat).applyMatrix4(built.object.matrix);
    throwPool(ground, index, here, scale(hue, 0.1 + 0.9 * level), moment);
    if (level < 0.02) return;
    const [x, y, z] = here.applyMatrix4(holder.matrixWorld).toArray();
    moment.shine({
      position: [x, y, z],
      light: scale(hue, level * 0.85),
      reach: moment.body.height * 0.55,
    });
  });
};

/** The pool that a stone throws. */
const throwPool = (
  ground: GroundLight,
  index: number,
  at: Vector3,
  hue: Vec3,
  { scene, seconds }: BodyMoment,
) => {
  const high = at.y - ground.object.position.y;
  const [x, , z] = throughTo(scene.light.towardsKey, high);
  ground.setPool(
    index,
    [at.x + x, 0, at.z + z],
    0.34 + high * 0.22,
    index * 1.7 + seconds * 0.07,
    hue,
  );
};
