import type { ShaderMaterial } from "three";
import type { Kit } from "../../contract.ts";
import { paint } from "../../engine/paint.ts";
import { doorLightChunk, eyeVertex, eyeVertexHead } from "./door-light.glsl.ts";

/**
 * What the things of the room are painted with: dark in the corners, warm from the lit floor, bright where the door's light
 * meets them. `more` may change `albedo` and `glow` first.
 */
export const roomPaint = (
  kit: Kit,
  { more = "", bothSides = false, wrap = 0.2, rim = 0.5 } = {},
): ShaderMaterial =>
  paint(kit, {
    vertexColours: true,
    bothSides,
    wrap,
    rim,
    head: doorLightChunk,
    vertexHead: eyeVertexHead,
    vertex: eyeVertex,
    body: /* glsl */ `
      ${more}
      albedo*=openAt(vLocal)*mix(vec3(.72,.78,1.12),vec3(1.),min(1.,bounceAt(vLocal)*2.6));
      shade=wedgeAt(vLocal)*1.4;rim*=shade;
      glow+=albedo*uLit*bounceAt(vLocal)*1.5;`,
  });
