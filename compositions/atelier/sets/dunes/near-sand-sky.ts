import { BackSide, Mesh, SphereGeometry } from "three";
import type { Kit } from "../../contract.ts";
import { ownPaint } from "../../engine/paint.ts";

/** GLSL: `duskAt(ray)`, what is left of sky and dunes when they are far out of focus. */
export const duskChunk = /* glsl */ `
vec3 duskAt(vec3 d){
  float s=max(dot(d,uTowardsKey),0.);
  float a=atan(d.x,-d.z);
  vec3 c=mix(uHorizon*.42,mix(uTop,uMiddle,.1)*.36,smoothstep(-.01,.2,d.y+.05*(1.-s)));
  c+=uKey*(.02*pow(s,5.)+.07*pow(s,26.)+.12*pow(s,160.));
  // Two ranges of dunes, as soft as breath on glass.
  float far_=.030+.035*(noise2(vec2(a*2.3,1.))-.4),near_=.006+.028*(noise2(vec2(a*3.7,7.))-.4);
  vec3 lit=mix(uShade,uLit,.4)*(.5+.5*s*s);
  c=mix(c,mix(lit,c,.45),smoothstep(.022,-.022,d.y-far_));
  return mix(c,lit*.62,smoothstep(.02,-.02,d.y-near_));}
`;

const vertex = /* glsl */ `
varying vec3 vRay;
void main(){vRay=position;gl_Position=projectionMatrix*viewMatrix*modelMatrix*vec4(position,1.);}`;

const fragment = /* glsl */ `
${duskChunk}
varying vec3 vRay;
void main(){
  vec3 d=normalize(vRay);
  gl_FragColor=vec4(finish(duskAt(d),uCamera+d).rgb,uSoftness);}`;

/** The dusk behind a macro: only its colours are left, and the glow where the suns stand. */
export const duskBehind = (kit: Kit): Mesh => {
  const sky = new Mesh(
    new SphereGeometry(5000, 48, 24),
    ownPaint(kit, { vertex, fragment, layer: "opaque" }),
  );
  sky.material.side = BackSide;
  // After the sand and what stands on it, which cover most of it.
  sky.renderOrder = 2;
  sky.frustumCulled = false;
  return sky;
};
