import { Vector3, Vector4, type ShaderMaterial } from "three";
import type { Piece } from "../../../../src/film/bible.ts";
import { lightOfColour } from "../../../../src/picture/light-of-place.ts";
import { mixVec3, scale, type Vec3 } from "../../../../src/picture/vec3.ts";
import type { Kit } from "../../contract.ts";
import { ownPaint } from "../../engine/paint.ts";
import { glowOf } from "./gem-paint.ts";
import type { Hoop } from "./hoops.ts";
import type { Seat } from "./seats.ts";
import { metalFragment, metalVertex, mostMirrored } from "./metal.glsl.ts";
import type { StudioUniforms } from "../studio/studio-light.ts";

type Metal = Piece["bands"][number]["metal"];

/** What a metal throws back of white light. Bible colours are of metal in a room: brighter in truth. */
export const reflectanceOf = ({ colour, finish }: Metal): Vec3 => {
  const light = lightOfColour(colour);
  const pure = scale(light, 1 / Math.max(...light, 0.02));
  return scale(mixVec3(pure, [1, 1, 1], 0.13), finish === "oxidised" ? 0.75 : 1.06);
};

/** What metal knows of the piece it is part of. */
export const makeMetalUniforms = (hoops: readonly Hoop[], seats: readonly Seat[]) => {
  const [hoop] = hoops;
  const edges = hoops.map(({ middle, band }) => Math.abs(middle(Math.PI / 2)) + band.widthInMm / 2);
  // GLSL has no empty arrays: a piece without stones mirrors one of no size, far away.
  const mirrored = seats.slice(0, mostMirrored);
  const each = <T>(make: (seat: Seat) => T, otherwise: T): T[] =>
    mirrored.length > 0 ? mirrored.map(make) : [otherwise];
  return {
    uInner: { value: hoop?.inner ?? 8 },
    uHalfWidth: { value: Math.max(1, ...edges) },
    uGapSine: { value: hoop && !hoop.isClosed ? Math.sin(-hoop.from) : 2 },
    uGround: { value: 0 },
    uStones: {
      value: each(
        ({ centre, radius }) => new Vector4(...centre, radius),
        new Vector4(0, 1e6, 0, 1),
      ),
    },
    uStoneHue: {
      value: each(({ stone }) => new Vector3(...glowOf(stone.colour)), new Vector3()),
    },
    uStoneGlow: { value: each(() => new Vector3(), new Vector3()) },
  };
};

/** See {@link makeMetalUniforms}. */
export type MetalUniforms = ReturnType<typeof makeMetalUniforms>;

/** Metal of one alloy and finish. */
export const metalPaint = (
  kit: Kit,
  metal: Metal,
  uniforms: MetalUniforms & StudioUniforms,
): ShaderMaterial =>
  ownPaint(kit, {
    vertex: metalVertex,
    fragment: metalFragment(metal.finish, uniforms.uStones.value.length),
    layer: "opaque",
    uniforms: { ...uniforms, uMetal: { value: new Vector3(...reflectanceOf(metal)) } },
  });
