import { Group, Matrix4, Vector3 } from "three";
import type { Body } from "../../../../src/picture/scene.ts";
import { levelOfState } from "../../../../src/picture/level-of-state.ts";
import type { BodyMoment, Built, Kit } from "../../contract.ts";
import { piece } from "../piece/piece.ts";
import type { PosedFinger } from "./hand-bones.ts";

/** Shares of the finger's length, from the knuckle, at which a ring sits. */
const seats = { base: 0.25, tip: 0.86 } as const;

/** How much of a ring's height its hole is when its entry does not say. */
const usualHole = 0.69;

const pointAlong = (joints: readonly Vector3[], share: number) => {
  const bones = joints.slice(1).map((to, i) => ({ from: joints[i] ?? to, to }));
  let left = share * bones.reduce((sum, { from, to }) => sum + from.distanceTo(to), 0);
  for (const { from, to } of bones) {
    const length = from.distanceTo(to);
    const along = to.clone().sub(from).normalize();
    if (left <= length) return { at: from.clone().addScaledVector(along, left), along };
    left -= length;
  }
  return { at: joints.at(-1) ?? new Vector3(), along: new Vector3(1, 0, 0) };
};

/** A ring on the index finger: drawn in the hand's millimetres, its stones on the back of the hand. */
export const wornPiece = (
  kit: Kit,
  ring: Body,
  finger: PosedFinger,
): Built<BodyMoment> & { readonly ringKey: string } => {
  const built = piece(kit, ring);
  const holder = new Group();
  holder.matrixAutoUpdate = false;
  holder.add(built.object);
  const scale = kit.film.bible.pieces.find(({ id }) => id === ring.first.entry)?.scale;
  const hole = scale?.innerDiameterInMm ? scale.innerDiameterInMm / scale.heightInMm : usualHole;
  const height = (2 * (finger.thick[0] ?? 9) * 0.97) / hole;
  return {
    object: holder,
    ringKey: ring.key,
    update: (moment) => {
      const seated = levelOfState(moment.body, "seat", { tip: 0, base: 1 }, 1);
      const { at, along } = pointAlong(
        finger.joints,
        seats.tip + (seats.base - seats.tip) * seated,
      );
      const back = new Vector3(0, 1, 0).addScaledVector(along, -along.y).normalize();
      const aside = new Vector3().crossVectors(back, along);
      // Stones stand above the band, so the hole's centre lies below the middle of the ring's box.
      const centre = at.addScaledVector(back, height * 0.085);
      holder.matrix.copy(
        new Matrix4()
          .makeBasis(aside, back, along)
          .scale(new Vector3().setScalar(height))
          .setPosition(centre),
      );
      const now = moment.scene.bodies.find(({ key }) => key === ring.key) ?? ring;
      built.update({ ...moment, body: now });
    },
  };
};
