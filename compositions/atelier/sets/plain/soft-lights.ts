import { BufferGeometry, Float32BufferAttribute, Mesh } from "three";
import type { Vec3 } from "../../../../src/picture/vec3.ts";
import type { Kit } from "../../contract.ts";
import { ownPaint } from "../../engine/paint.ts";

/** A small lamp far out of focus: a round as wide as the lens makes it. */
export type SoftLight = {
  readonly at: Vec3;
  /** Metres. */
  readonly radius: number;
  readonly light: Vec3;
};

const vertex = /* glsl */ `
attribute vec2 corner;attribute vec4 lamp;attribute float size;
varying vec2 vCorner;varying vec3 vLight;
void main(){
  vCorner=corner;
  float turn=lamp.w*6.28;
  vLight=lamp.rgb*(.8+.2*sin(uSeconds*(.5+lamp.w)+turn));
  vec4 seen=viewMatrix*modelMatrix*vec4(position,1.);
  seen.xy+=corner*size;
  gl_Position=projectionMatrix*seen;}`;

const fragment = /* glsl */ `
varying vec2 vCorner;varying vec3 vLight;
void main(){
  float r=length(vCorner);
  if(r>1.)discard;
  // The rim of a round is brighter than its middle, as lenses draw it.
  float disc=smoothstep(1.,.9,r)*(.55+.45*smoothstep(.45,.93,r));
  gl_FragColor=finishOver(vLight*disc,1.);}`;

const corners = [-1, -1, 1, -1, 1, 1, -1, 1];

/** Rounds of light behind everything; they face the camera and breathe slowly. */
export const softLights = (kit: Kit, lights: readonly SoftLight[]): Mesh => {
  const four = <T>(make: (light: SoftLight, index: number) => readonly T[]) =>
    lights.flatMap((light, index) => [0, 1, 2, 3].flatMap(() => make(light, index)));
  const geometry = new BufferGeometry()
    .setAttribute(
      "position",
      new Float32BufferAttribute(
        four(({ at }) => at),
        3,
      ),
    )
    .setAttribute(
      "corner",
      new Float32BufferAttribute(
        lights.flatMap(() => corners),
        2,
      ),
    )
    .setAttribute(
      "lamp",
      new Float32BufferAttribute(
        four(({ light }, index) => [...light, (index * 0.618) % 1]),
        4,
      ),
    )
    .setAttribute(
      "size",
      new Float32BufferAttribute(
        four(({ radius }) => [radius]),
        1,
      ),
    )
    .setIndex(lights.flatMap((_, index) => [0, 1, 2, 0, 2, 3].map((corner) => index * 4 + corner)));
  const mesh = new Mesh(geometry, ownPaint(kit, { vertex, fragment, layer: "glow" }));
  mesh.frustumCulled = false;
  mesh.renderOrder = -5;
  return mesh;
};
