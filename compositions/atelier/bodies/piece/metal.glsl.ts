import type { Piece } from "../../../../src/film/bible.ts";
import { each } from "../../engine/each.ts";
import { studioChunk } from "../studio/studio.glsl.ts";

/** How many stones a metal can mirror: the others are too small to be found in it. */
export const mostMirrored = 6;

/** Vertex stage of metal: millimetres, the middle of the piece's hole at 0. */
export const metalVertex = /* glsl */ `
uniform vec3 uCamera;
uniform float uInner;
varying vec3 vAt,vEye,vNormal,vWorld;varying float vSize;
void main(){
  vSize=length(modelMatrix[0].xyz)*uInner;
  vAt=position;vNormal=normal;
  vEye=(inverse(modelMatrix)*vec4(uCamera,1.)).xyz;
  vec4 world=modelMatrix*vec4(position,1.);vWorld=world.xyz;
  gl_Position=projectionMatrix*viewMatrix*world;}`;

/** GLSL that turns the normal, and says how blurred (`rough`) and how clean (`clean`) the metal is there. */
const finishes: Readonly<Record<Piece["bands"][number]["metal"]["finish"], string>> = {
  polished: `
    // Hairlines of wear, seen only where a light is nearly mirrored.
    vec2 s=vec2(turn*uInner,vAt.z);
    normal+=(noise2(s*vec2(2.3,31.)+vAt.y)-.5)*.012*across;rough=.05;`,
  satin: `
    normal+=(vec3(noise2(vAt.xy*24.+vAt.z*9.),noise2(vAt.yz*24.),noise2(vAt.zx*24.))-.5)*.05;rough=.5;`,
  brushed: `
    vec2 s=vec2(turn*uInner*1.1,vAt.z*38.);
    normal+=across*(noise2(s)+noise2(s*vec2(2.,2.7))-1.)*.22;rough=.35;`,
  hammered: `
    vec3 q=vAt*1.15;vec3 e=vec3(.35,0,0);float a=noise3(q);
    normal+=(vec3(noise3(q+e),noise3(q+e.yxy),noise3(q+e.yyx))-a)*-.85;rough=.1;`,
  oxidised: `
    float dark=smoothstep(.3,.62,fbm3(vAt*.9)+.18*dot(normal,vec3(-normalize(vAt.xy),0.)));
    clean=mix(1.,.24,dark);rough=mix(.2,.8,dark);normal+=(noise3(vAt*9.)-.5)*.06;`,
};

/** Finishes that mirror sharply everywhere. */
const bright: ReadonlySet<Piece["bands"][number]["metal"]["finish"]> = new Set([
  "polished",
  "hammered",
]);

const blurredChunk = /* glsl */ `
  if(rough>.15){
    vec3 side=normalize(cross(way,vec3(.3,.8,.5)))*rough*.45,other=cross(way,side);
    seen=(seen+surroundings(normalize(way+side))+surroundings(normalize(way-side))+surroundings(normalize(way+other))+surroundings(normalize(way-other)))*.2;}`;

/** Metal of a finish: it mirrors the studio, the inside of its own hoop, and `stones` stones. */
export const metalFragment = (
  finish: Piece["bands"][number]["metal"]["finish"],
  stones: number,
): string => /* glsl */ `
${studioChunk}
uniform mat4 modelMatrix;
uniform vec3 uMetal;
uniform float uInner,uHalfWidth,uGapSine,uGround;
uniform vec4 uStones[${stones}];
uniform vec3 uStoneHue[${stones}],uStoneGlow[${stones}];
varying vec3 vAt,vEye,vNormal,vWorld;varying float vSize;
// Where the surface turns within a pixel, single mirrored points would sparkle as noise: radians that the pixel sees.
float spread;
vec3 worldly(vec3 way){return normalize(mat3(modelMatrix)*way);}
// Ground that is mirrored is darker close under the piece. The small lamps are for stones alone.
vec3 surroundings(vec3 way){
  vec3 ray=worldly(way);vec4 parts=softParts(ray,spread);
  parts.b=0.;
  if(uGround>.5)parts.a*=.3+.7*smoothstep(0.,.7,vWorld.y/vSize);
  return studioOf(parts);}
vec3 mirrored(vec3 way){
  // From the inside of the hoop the far inside is seen: gold in gold.
  float inner=uInner*uInner,at=dot(vAt.xy,vAt.xy);
  float a=dot(way.xy,way.xy),b=dot(vAt.xy,way.xy),d=b*b-a*(at-inner);
  float t=d>0.?(-b+sqrt(d))/max(a,1e-4):-1.;
  vec3 hit=vAt+way*t;
  float wall=t>.6&&at<inner*1.1?smoothstep(uHalfWidth+.12,uHalfWidth-.12,abs(hit.z))*step(-uGapSine,hit.y/uInner):0.;
  vec3 far=normalize(vec3(-hit.xy/uInner,clamp(hit.z*.16,-.3,.3)));
  vec3 c=surroundings(wall>.5?reflect(way,far):way)*mix(vec3(1),uMetal*.8,wall);
${each(
  stones,
  (index) => `  {vec4 s=uStones[${index}];
  vec3 to=s.xyz-vAt;float along=dot(to,way);
  float off=length(to-way*max(along,0.))/s.w;
  float there=smoothstep(1.05,.8,off)*step(0.,along);
  c=mix(c,uStoneHue[${index}]*(c*.8+.06)+uStoneGlow[${index}]*(.35+.65*smoothstep(1.,.1,off)),there);}`,
)}
  return c;}
void main(){
  vec3 normal=normalize(vNormal),shown=normalize(vEye-vAt);
  if(!gl_FrontFacing)normal=-normal;
  float turn=atan(vAt.y,vAt.x),rough=.05,clean=1.;
  vec3 across=vec3(0,0,1);
  ${finishes[finish]}
  normal=normalize(normal);
  vec3 way=reflect(-shown,normal);
  spread=length(fwidth(way));
  vec3 seen=mirrored(way);
  ${bright.has(finish) ? "" : blurredChunk}
  float edge=pow(1.-max(dot(normal,shown),0.),5.);
  vec3 tint=mix(uMetal,mix(uMetal,vec3(1),.6),edge)*clean;
  // The slit between the bands, and the seats of the stones, keep light out.
  float inward=-normal.z*sign(vAt.z)*step(.15,abs(vAt.z));
  float open=1.-.62*smoothstep(.2,.95,inward)*step(abs(vAt.z),uHalfWidth);
  vec3 c=seen*tint*open;
  vec3 own=vec3(0);
${each(
  stones,
  (index) => `  {vec4 s=uStones[${index}];
  vec3 to=s.xyz-vAt;float far=length(to)/s.w;
  float above=max(dot(normal,to)/(far*s.w),0.);
  c*=1.-.5*smoothstep(1.5,.7,far)*above;
  own+=uStoneGlow[${index}]*(.15+.85*above)/(.6+2.2*far*far);}`,
)}
  c+=own*uMetal*.55;
  // Highlights roll off before they burn out.
  float most=max(max(c.r,c.g),c.b);
  c*=1./(1.+most*.26);
  gl_FragColor=finish(throughAir(c,vWorld),vWorld);}`;
