import type { ShaderMaterial } from "three";
import type { Kit } from "../../contract.ts";
import { paint } from "../../engine/paint.ts";
import { arcadeEnd, arcadePlan } from "./arcade-plan.ts";

const { begin, bay, brokenBay } = arcadePlan;
const number = (value: number): string => value.toFixed(3);
const hole = begin - (brokenBay + 0.5) * bay;

/** For the vertex shader: where the moon stands in the arcade's own space. */
const moonVertexHead = /* glsl */ `varying vec3 vMoon;`;
const moonVertex = /* glsl */ `vMoon=normalize(transpose(mat3(modelMatrix))*uTowardsKey);`;

/** Moonlight through the broken vault, and the pale air that everything far away sinks into. */
export const arcadeAirChunk = /* glsl */ `
varying vec3 vMoon;
// 1 where the moon shines in through the hole in the vault, seen from a point of the arcade.
float moonAt(vec3 p){
  vec2 q=p.xz+vMoon.xz/max(vMoon.y,.15)*(4.6-p.y);
  vec2 d=abs(q-vec2(-.3,${number(hole)}))/vec2(2.3,1.9);
  if(dot(d,d)>1.7)return 0.;
  return smoothstep(1.12,.8,length(d)+.16*(noise2(q*2.1)-.5));}
vec3 paleAir(){return mix(uHorizon*vec3(1.15,1.1,1.55),uLit*vec3(.95,.82,.95),.32);}
// How much of the air lies between, for a point of the arcade.
float paleShare(vec3 world,vec3 p){
  float d=length(world-uCamera);
  return (1.-exp(-pow(max(d-3.,0.)*.043,1.35)))*(.42+.58*smoothstep(5.2,.6,p.y));}
`;

/** Old wet stone: dark towards the water, its edges rubbed pale, lit by the moon where the vault is broken. */
export const stonePaint = (
  kit: Kit,
  { more = "", gloss = 0, bothSides = false } = {},
): ShaderMaterial =>
  paint(kit, {
    vertexColours: true,
    gloss,
    rim: 0.25,
    isKeyless: true,
    bothSides,
    head: arcadeAirChunk,
    vertexHead: moonVertexHead,
    vertex: moonVertex,
    body: /* glsl */ `
      float worn=noise2(vec2(vLocal.x+vLocal.z,vLocal.y)*1.9)*.6+noise2(vec2(vLocal.x-vLocal.z,vLocal.y)*7.)*.4;
      albedo*=.62+.7*worn;
      ${more}
      float stain=smoothstep(1.15+worn*.8,.15,vLocal.y);
      albedo*=mix(vec3(1.),vec3(.30,.36,.42),stain);
      albedo*=mix(1.,.24,smoothstep(2.,4.9,vLocal.y));
      float moon=moonAt(vLocal);
      float faces=max(dot(normal,uTowardsKey),0.);
      float share=paleShare(vWorld,vLocal);
      glow+=albedo*(uKey*moon*faces*5.5+uKey*.34*max(dot(normal,uTowardsKey)+.25,0.));
      albedo*=1.-share;
      glow=glow*(1.-share)+paleAir()*share*(.55+.45*smoothstep(-8.,${number(arcadeEnd)},vLocal.z));`,
  });
