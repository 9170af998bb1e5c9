import { Vector3, Vector4, type ShaderMaterial } from "three";
import { lightOfColour } from "../../../../src/picture/light-of-place.ts";
import { scale, type Vec3 } from "../../../../src/picture/vec3.ts";
import type { Kit } from "../../contract.ts";
import { ownPaint } from "../../engine/paint.ts";
import type { CutPlane } from "./cut-planes.ts";
import { gemFragment, gemVertex } from "./gem.glsl.ts";
import type { StudioUniforms } from "../studio/studio-light.ts";

/** A stone's material, and how to light the stone from within. */
export type GemPaint = {
  readonly material: ShaderMaterial;
  /** `level` 0 asleep .. 1 lit; `kin` is the light that the stone beside it throws on it. */
  readonly setLit: (level: number, kin: Vec3) => void;
};

/** What a stone of this colour takes away from light in a girdle radius; the share it lets through is the colour. */
const absorbOf = (colour: Vec3): Vec3 => {
  const most = Math.max(...colour, 0.02);
  const taken = (channel: number) =>
    -Math.log(Math.min(0.985, Math.max(0.012, channel / most))) * 0.5;
  return [taken(colour[0]), taken(colour[1]), taken(colour[2])];
};

/** The light of a lit stone: its own colour, brighter. */
export const glowOf = (colour: string): Vec3 => {
  const light = lightOfColour(colour);
  const pure = scale(light, 1 / Math.max(...light, 0.02));
  // Green looks brighter than blue: no stone of a pair may outshine the other.
  const seen = 0.2126 * pure[0] + 0.7152 * pure[1] + 0.0722 * pure[2];
  return scale(pure, Math.min(1, 0.5 / seen));
};

/** What surrounds a stone: the stone next to it as a direction (stone space) and the cosine of its half width. */
export type GemSurroundings = {
  readonly kin: { readonly towards: Vec3; readonly cosine: number } | null;
  readonly metal: Vec3;
  readonly studio: StudioUniforms;
};

/** Clear cut stone of a colour. */
export const gemPaint = (
  kit: Kit,
  colour: string,
  planes: readonly CutPlane[],
  { kin, metal, studio }: GemSurroundings,
): GemPaint => {
  const uGlow = { value: new Vector3() };
  const uKinLight = { value: new Vector3() };
  const own = glowOf(colour);
  const material = ownPaint(kit, {
    vertex: gemVertex,
    fragment: gemFragment(planes.length, kit.detail < 0.8 ? 4 : 5),
    layer: "opaque",
    uniforms: {
      ...studio,
      uPlanes: { value: planes.map(({ normal, reach }) => new Vector4(...normal, reach)) },
      uAbsorb: { value: new Vector3(...absorbOf(lightOfColour(colour))) },
      uGlow,
      uKin: { value: new Vector4(...(kin?.towards ?? [0, 1, 0]), kin?.cosine ?? 2) },
      uKinLight,
      uMetal: { value: new Vector3(...metal) },
      // Denser than the real stones: a film's gem must return the light that theory lets through its back.
      uIndex: { value: 2.1 },
      uParting: { value: 0.075 },
    },
  });
  return {
    material,
    setLit: (level, light) => {
      uGlow.value.set(...scale(own, 0.02 + 1.2 * level));
      uKinLight.value.set(...light);
    },
  };
};
