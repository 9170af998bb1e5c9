import { Mesh, type IUniform, type Object3D } from "three";
import type { Kit } from "../../contract.ts";
import { ownPaint } from "../../engine/paint.ts";
import { pairsOf } from "../thing/numbers-of.ts";
import { turned } from "../thing/solids.ts";

/** The cone of lit air under the shade: soft at its edge, gone before it ends. */
const coneFragment = /* glsl */ `
uniform vec3 uAir;uniform float uPower;varying vec3 vPlace,vFaces;varying float vDown;
void main(){
  float facing=abs(dot(normalize(vFaces),normalize(uCamera-vPlace)));
  float drift=.75+.5*noise2(vPlace.xy*14.+uSeconds*.12);
  gl_FragColor=finishOver(uAir,uPower*.44*pow(facing,1.7)*pow(1.-vDown,1.6)*drift);}`;

const coneVertex = /* glsl */ `
varying vec3 vPlace,vFaces;varying float vDown;
void main(){vDown=uv.y;vFaces=mat3(modelMatrix)*normal;vec4 w=modelMatrix*vec4(position,1.);vPlace=w.xyz;gl_Position=projectionMatrix*viewMatrix*w;}`;

/** Lit air under the shade, about the shade's own axis. `uPower` 0..1, `uAir` linear light. */
export const lampCone = (
  kit: Kit,
  uniforms: { readonly uAir: IUniform; readonly uPower: IUniform },
): Object3D => {
  const air = new Mesh(
    turned(pairsOf("0.24 -0.14, 0.5 -0.62, 0.78 -1.15"), 40),
    ownPaint(kit, {
      vertex: coneVertex,
      fragment: coneFragment,
      layer: "glow",
      bothSides: true,
      uniforms,
    }),
  );
  air.renderOrder = 5;
  return air;
};
