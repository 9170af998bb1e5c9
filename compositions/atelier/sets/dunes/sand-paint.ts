import { Vector4, type ShaderMaterial } from "three";
import type { Kit } from "../../contract.ts";
import { ownPaint } from "../../engine/paint.ts";
import { mostStanding, sandFragment, sandVertex } from "./sand.glsl.ts";

/** Something that stands on the sand. Metres. */
export type Standing = {
  readonly x: number;
  readonly z: number;
  /** Of the pool of shade around it. */
  readonly radius: number;
  /** How far the pool is drawn out away from the light, in radii. */
  readonly drawnOut: number;
  /** How much of it is there, 0..1. */
  readonly share: number;
};

/** Sand with its wind ripples, its glints and what feet leave in it. */
export type SandPaint = {
  /** For sand nearer than {@link farInMetres}. */
  readonly near: ShaderMaterial;
  /** For the rest: at that distance nothing tells the two apart, and it costs half. */
  readonly far: ShaderMaterial;
  /** Tells what stands on it: a figure that leaves steps first, or `null` in its place; the first four count. */
  readonly stand: (standing: readonly (Standing | null)[]) => void;
};

/** From here on sand has no ripples, no steps, no glints and no cast shadows. */
export const farInMetres = 72;

/** The paint of all ground in a place; by night it is cold. `standing`: how many will ever stand on it. */
export const sandPaint = (kit: Kit, isNight = false, standing = 1): SandPaint => {
  const feet = Array.from({ length: mostStanding }, () => new Vector4(0, 0, 1, 0));
  const drawnOut = feet.map(() => 0);
  const uniforms = {
    uFeet: { value: feet },
    uDrawnOut: { value: drawnOut },
    uGlint: { value: isNight ? 0.5 : 0.9 },
    uCold: { value: isNight ? 1 : 0 },
  };
  const painted = (isNear: boolean): ShaderMaterial =>
    ownPaint(kit, {
      vertex: sandVertex,
      fragment: sandFragment(isNear, Math.min(mostStanding, Math.max(1, standing))),
      layer: "opaque",
      seesAir: true,
      uniforms,
    });
  return {
    near: painted(true),
    far: painted(false),
    stand: (standing) => {
      feet.forEach((foot, index) => {
        const { x, z, radius, share, drawnOut: far } = standing[index] ?? nothing;
        foot.set(x, z, radius, share);
        drawnOut[index] = far;
      });
    },
  };
};

const nothing: Standing = { x: 0, z: 0, radius: 1, drawnOut: 0, share: 0 };
