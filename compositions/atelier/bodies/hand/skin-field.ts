import { Vector3 } from "three";
import { bonesOf, palmBones, type Bone, type PosedFinger } from "./hand-bones.ts";

/** How far a point (millimetres) is outside the skin; negative inside. */
export type Field = (x: number, y: number, z: number) => number;

// Asked some hundred thousand times for one hand: plain numbers, no lists.
const boneField = ({ from, to, thick }: Bone): Field => {
  const { x: fx, y: fy, z: fz } = from;
  const dx = to.x - fx;
  const dy = to.y - fy;
  const dz = to.z - fz;
  const square = dx * dx + dy * dy + dz * dz || 1;
  const start = thick[0];
  const growth = thick[1] - thick[0];
  return (x, y, z) => {
    const px = x - fx;
    const py = y - fy;
    const pz = z - fz;
    const share = Math.min(1, Math.max(0, (px * dx + py * dy + pz * dz) / square));
    const qx = px - dx * share;
    const qy = py - dy * share;
    const qz = pz - dz * share;
    return Math.sqrt(qx * qx + qy * qy + qz * qz) - (start + growth * share);
  };
};

/** Both, melted into each other over about `reach` millimetres. */
const melt = (a: number, b: number, reach: number): number => {
  const h = Math.max(reach - Math.abs(a - b), 0) / reach;
  return Math.min(a, b) - h * h * reach * 0.25;
};

/** A ball round a group of bones, their thickness included. */
const boundOf = (bones: readonly Bone[]) => {
  const points = bones.flatMap(({ from, to }) => [from, to]);
  const centre = points
    .reduce((sum, point) => sum.add(point), new Vector3())
    .divideScalar(Math.max(1, points.length));
  const thickest = Math.max(0, ...bones.flatMap(({ thick }) => thick));
  const radius = Math.max(0, ...points.map((point) => point.distanceTo(centre))) + thickest + 2;
  return { x: centre.x, y: centre.y, z: centre.z, radius };
};

/** How near a group must be to be looked at bone by bone, millimetres. */
const close = 10;

const group = (bones: readonly Bone[], reach: number): Field => {
  const fields = bones.map((bone) => boneField(bone));
  const bound = boundOf(bones);
  return (x, y, z) => {
    const bx = x - bound.x;
    const by = y - bound.y;
    const bz = z - bound.z;
    const away = Math.sqrt(bx * bx + by * by + bz * bz) - bound.radius;
    if (away > close) return away;
    let sum = 1e3;
    for (const field of fields) sum = melt(sum, field(x, y, z), reach);
    return sum;
  };
};

/** The skin of a posed hand: bones melted into fingers, fingers into the palm, knuckles standing out a little. */
export const skinField = (fingers: readonly PosedFinger[]): Field => {
  const thumb = fingers.at(-1);
  const palm = group(thumb ? palmBones(thumb) : [], 13);
  const parts = fingers.map((finger) => group(bonesOf(finger), 3.4));
  const knob = (at: Vector3, out: Vector3, lift: number, thick: number) => {
    const { x, y, z } = at.clone().addScaledVector(out, lift);
    return { x, y, z, thick };
  };
  const up = new Vector3(0, 1, 0);
  const knobs = fingers.slice(0, -1).flatMap(({ joints, thick, back }) => {
    const [knuckle, middle] = joints;
    if (!knuckle || !middle) return [];
    return [
      knob(knuckle, up, 2.2, (thick[0] ?? 9) - 1.4),
      knob(middle, back, 0.5, (thick[1] ?? 8) + 0.1),
    ];
  });
  return (x, y, z) => {
    let skin = palm(x, y, z);
    for (const part of parts) skin = melt(skin, part(x, y, z), 5);
    for (const { x: kx, y: ky, z: kz, thick } of knobs) {
      const dx = x - kx;
      const dy = y - ky;
      const dz = z - kz;
      const knob = Math.sqrt(dx * dx + dy * dy + dz * dz) - thick;
      if (knob < 8) skin = melt(skin, knob, 5);
    }
    return skin;
  };
};
