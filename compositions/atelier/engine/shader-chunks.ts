import { each } from "./each.ts";
import { shineCount } from "./light-uniforms.ts";

/** Chance and noise without a texture (hash without sine, D. Hoskins 2014; value noise; fbm). */
export const noiseChunk = /* glsl */ `
float hash1(float p){p=fract(p*.1031);p*=p+33.33;p*=p+p;return fract(p);}
float hash2(vec2 p){vec3 q=fract(vec3(p.xyx)*.1031);q+=dot(q,q.yzx+33.33);return fract((q.x+q.y)*q.z);}
float hash3(vec3 p){p=fract(p*.1031);p+=dot(p,p.zyx+31.32);return fract((p.x+p.y)*p.z);}
vec2 hash22(vec2 p){vec3 q=fract(vec3(p.xyx)*vec3(.1031,.1030,.0973));q+=dot(q,q.yzx+33.33);return fract((q.xx+q.yz)*q.zy);}
float noise2(vec2 p){vec2 i=floor(p),f=fract(p);f=f*f*(3.-2.*f);return mix(mix(hash2(i),hash2(i+vec2(1,0)),f.x),mix(hash2(i+vec2(0,1)),hash2(i+1.),f.x),f.y);}
float noise3(vec3 p){vec3 i=floor(p),f=fract(p);f=f*f*(3.-2.*f);return mix(mix(mix(hash3(i),hash3(i+vec3(1,0,0)),f.x),mix(hash3(i+vec3(0,1,0)),hash3(i+vec3(1,1,0)),f.x),f.y),mix(mix(hash3(i+vec3(0,0,1)),hash3(i+vec3(1,0,1)),f.x),mix(hash3(i+vec3(0,1,1)),hash3(i+1.),f.x),f.y),f.z);}
float fbm2(vec2 p){float s=0.,a=.5;mat2 m=mat2(.8,.6,-.6,.8)*2.03;for(int i=0;i<4;i++){s+=a*noise2(p);p=m*p+7.1;a*=.5;}return s;}
float fbm3(vec3 p){float s=0.,a=.5;for(int i=0;i<3;i++){s+=a*noise3(p);p=p*2.03+vec3(3.1,7.7,1.3);a*=.5;}return s;}
`;

/**
 * Light is stored in 8 bits a channel: half floats cost three times as much where a processor does a graphics card's work.
 * The curve keeps steps small in the dark and holds light up to 4; the hash hides the steps.
 */
export const codecChunk = /* glsl */ `
vec3 packLight(vec3 c){vec3 s=sqrt(max(c,0.));return 1.5*s/(1.+s);}
vec3 unpackLight(vec3 y){vec3 s=y/max(1.5-y,.25);return s*s;}
`;

const airUniforms = /* glsl */ `
uniform vec3 uCamera,uTowardsKey,uKey,uHorizon,uHaze;uniform float uHazePerMetre,uShadowTexel;uniform mat4 uShadowMatrix;
`;

const airFunctions = /* glsl */ `
// What the air between does to a colour: brighter and warmer towards the key light.
vec3 airColour(vec3 ray){
  float s=max(dot(ray,uTowardsKey),0.);float s2=s*s,s6=s2*s2*s2;
  return mix(uHaze,uHorizon,.5+.4*s2)+uKey*(.05*s6+.10*s6*s6*s6*s6);}
// Colour of the air before a point, and how much of it.
vec4 airBefore(vec3 world){
  vec3 v=world-uCamera;float d=length(v);
  return vec4(airColour(v/d),1.-exp(-pow(d*uHazePerMetre,1.25)));}
// A point of a surface in the shadow map, 0..1; a little above the surface, so that it does not shade itself.
vec3 inShadowMap(vec3 world,vec3 n){return (uShadowMatrix*vec4(world+n*uShadowTexel*6.,1.)).xyz*.5+.5;}
`;

/** The air, and the way into the shadow map, for vertex shaders. */
export const airChunk = airUniforms + airFunctions;

/** The light of a scene, as every material sees it. A branch saves nothing in software: all of it is always worked out. */
export const lightChunk = /* glsl */ `
${airUniforms}
uniform vec3 uTop,uMiddle,uLit,uShade,uAccent;
uniform float uBroken,uTender,uSeconds,uFocus,uSoftness;
uniform sampler2D uShadowMap;
uniform vec4 uShineAt[${shineCount}];uniform vec3 uShineLight[${shineCount}];
${codecChunk}${airFunctions}
float isLitAt(vec3 q){return step(q.z,texture2D(uShadowMap,q.xy).r);}
// 1 where the key light reaches, 0 in the cast shadow of something near; soft by one texel. q: the place in the shadow map.
float reachedAt(vec3 q){
  float z=q.z-.0012;vec2 p=q.xy/uShadowTexel-.5;vec2 f=fract(p);vec2 b=(floor(p)+.5)*uShadowTexel;float e=uShadowTexel;
  float s0=mix(isLitAt(vec3(b,z)),isLitAt(vec3(b+vec2(e,0),z)),f.x);
  float s1=mix(isLitAt(vec3(b+vec2(0,e),z)),isLitAt(vec3(b+e,z)),f.x);
  vec2 edge=smoothstep(.01,.09,q.xy)*smoothstep(.99,.91,q.xy);
  return mix(1.,mix(s0,s1,f.y),edge.x*edge.y*step(q.z,1.));}
float keyReaches(vec3 world,vec3 n){return reachedAt(inShadowMap(world,n));}
vec3 shineOf(vec4 at,vec3 light,vec3 world,vec3 n){
  vec3 d=at.xyz-world;float far2=dot(d,d)+1e-12,near_=inversesqrt(far2);float r=far2*near_/at.w;
  return light*(max(dot(n,d)*near_*.75+.25,0.)/(1.+r*r*(1.+r)));}
// Light from all of the sky and back from the ground.
vec3 airLight(vec3 n){
  vec3 sky=mix(uHorizon,uTop,smoothstep(-.1,.9,n.y));
  vec3 ground=mix(uShade,uLit,.35);
  return mix(ground*.55,sky*.8,n.y*.5+.5);}
vec3 shineLight(vec3 world,vec3 n){
  vec3 sum=vec3(0);
${each(shineCount, (index) => `  sum+=shineOf(uShineAt[${index}],uShineLight[${index}],world,n);`)}
  return sum;}
vec3 throughAir(vec3 c,vec3 world){vec4 air=airBefore(world);return mix(c,air.rgb,air.a);}
// How far a point is out of focus, 0..1: the circle of confusion against its largest.
float blurAt(vec3 world){
  float d=length(world-uCamera);float c=abs(d-uFocus)/max(d,1e-4);
  return clamp(uSoftness*smoothstep(.12,1.,c*1.25),0.,1.);}
// The last line of every opaque material. The hash of its dithering is tied to the pixel.
vec4 finish(vec3 c,vec3 world){
  vec3 q=fract(vec3(gl_FragCoord.xyx)*.1031);q+=dot(q,q.yzx+33.33);
  float d=(fract((q.x+q.y)*q.z)-.5)/255.;
  return vec4(packLight(c)+d,blurAt(world));}
// The last line of what is laid over others: a colour and how much of it.
vec4 finishOver(vec3 c,float amount){return vec4(packLight(c),clamp(amount,0.,1.));}
`;
