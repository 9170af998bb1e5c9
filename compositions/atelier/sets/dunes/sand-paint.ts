import { Vector4, type ShaderMaterial } from "three";
import type { Kit } from "../../contract.ts";
import { ownPaint } from "../../engine/paint.ts";

const vertex = /* glsl */ `
attribute vec2 edge;
varying vec3 vWorld,vNormal;varying vec2 vEdge;
void main(){
  vec4 world=modelMatrix*vec4(position,1.);vWorld=world.xyz;vNormal=mat3(modelMatrix)*normal;vEdge=edge;
  gl_Position=projectionMatrix*viewMatrix*world;}`;

/** What stands on the sand leaves: a soft pool of shade, drawn out away from the light, and steps behind the first figure. */
const feetChunk = /* glsl */ `
uniform vec4 uFeet[4];uniform float uDrawnOut[4];
float steppedOn(vec3 world){
  float dark=0.;
  vec2 away=-normalize(uTowardsKey.xz+1e-4);
  for(int i=0;i<4;i++){
    vec4 f=uFeet[i];if(f.w<.01)continue;
    vec2 r=(world.xz-f.xy)/f.z;if(dot(r,r)>64.)continue;
    float along=clamp(dot(r,away),0.,uDrawnOut[i]);
    float faint=1.-.75*along/(uDrawnOut[i]+.01);
    r-=away*along*.85;
    dark=max(dark,f.w*faint*(.58*exp(-dot(r,r)*1.6)+.3*exp(-dot(r,r)*9.)));}
  return dark;}
// x: how deep, y: how much of its rim catches the light.
vec2 stepAt(vec3 world){
  vec4 f=uFeet[0];vec2 p=(world.xz-f.xy)/(f.z*2.6);
  if(f.w<.01||p.y>-.12||p.y<-11.||abs(p.x)>1.)return vec2(0);
  float pace=world.z/(f.z*1.55);float cell=floor(pace);
  float side=mod(cell,2.)*2.-1.;
  vec2 q=vec2(p.x*2.6-side*.34-.1*sin(cell*1.7),(fract(pace)-.5)*1.55);
  float d=length(q*vec2(5.4,2.5));
  float fade=smoothstep(11.,3.,-p.y);
  return vec2(smoothstep(1.05,.55,d),smoothstep(.45,.0,abs(d-1.15)))*fade;}
`;

const fragment = /* glsl */ `
varying vec3 vWorld,vNormal;varying vec2 vEdge;
uniform float uGlint,uCold;
${feetChunk}
// Light in sand: a grain each cell, as large as two pixels, that does not move with the camera.
float glintAt(vec2 p,float away){
  float size=exp2(ceil(log2(max(away,.4)*.0042)));
  vec2 q=p/size;vec2 cell=floor(q);float chance=hash2(cell);
  float dot_=smoothstep(.42,.1,length(fract(q)-.5));
  return step(.9972,chance)*dot_*(.3+.7*fract(chance*977.));}
void main(){
  vec3 n=normalize(vNormal);vec3 see=uCamera-vWorld;float away=length(see);see/=away;
  vec2 p=vWorld.xz;
  float close_=exp(-away*.055);
  float broad=noise2(p*vec2(.045,.02)+3.);
  float steep=smoothstep(.93,.985,n.y);
  // Wind ripples: long crests across the wind, in patches, gone where they would be finer than a pixel.
  vec2 pixel=fwidth(p);
  float warp=broad,slid=0.,grain=.5;
  if(away<70.){
    warp=noise2(p*vec2(.38,.31));
    grain=noise2(p*19.);
    float phase=(p.x*.93+p.y*.37+warp*1.7+.16*sin(p.y*.8+warp*5.))*19.;
    float seen=(1.-smoothstep(.55,1.5,(pixel.x*.93+pixel.y*.37)*19.))*close_*steep;
    if(seen>.01){
      float patch_=smoothstep(.22,.72,noise2(p*.16+7.));
      n=normalize(n-vec3(.93,0.,.37)*(cos(phase)+.35*cos(phase*2.+.9))*.07*seen*(.08+.92*patch_*patch_));}
    // Where sand slid down the lee it left faint tongues.
    if(steep<.99)slid=noise2(vec2(p.y*.9+p.x*.25,vEdge.y*2.2+warp))*(1.-steep);}
  vec2 print_=away<40.?stepAt(vWorld):vec2(0);
  float facesKey=dot(n,uTowardsKey);
  float lit=smoothstep(-.03,.30,facesKey);
  lit*=1.-.6*print_.x;
  if(lit>.003&&away<60.)lit*=keyReaches(vWorld,normalize(vNormal));
  float behind=pow(max(dot(-see,uTowardsKey),0.),3.);
  vec3 tone=uKey/max(max(uKey.r,uKey.g),max(uKey.b,.01));
  // Lit ground throws some of its light back up the foot of a slope in shade.
  vec3 inShade=uShade*(.66+.3*n.y+.26*slid)+uTop*.10+uMiddle*.05+uLit*.11*vEdge.y*vEdge.y*(1.-n.y*.6);
  float strength=clamp(max(max(uKey.r,uKey.g),uKey.b)*(.72-.16*uCold),.0,1.05);
  vec3 inLight=mix(inShade,mix(uLit,uLit*tone*1.12,.5)*(.92+.22*behind),strength);
  vec3 c=mix(inShade,inLight,lit);
  c*=1.+(broad-.5)*.16;
  c*=1.+(grain-.5)*.12*close_;
  // One bright line along the crest; by night it is the coldest and almost the only light.
  vec3 rimLight=mix(uKey*.46*(.25+.75*behind),vec3(.40,.40,.55)*.6,uCold);
  c+=rimLight*vEdge.x*vEdge.x*smoothstep(-.25,.25,facesKey+.12);
  c+=inLight*print_.y*.10*lit;
  c*=1.-steppedOn(vWorld);
  c+=uLit*shineLight(vWorld,n);
  if(away<45.)c+=uKey*glintAt(p,away)*uGlint*(.25+lit)*(1.-smoothstep(10.,45.,away))*(.25+behind);
  gl_FragColor=finish(throughAir(c,vWorld),vWorld);}`;

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
  readonly material: ShaderMaterial;
  /** Tells what stands on it: a figure that leaves steps first, or `null` in its place; the first four count. */
  readonly stand: (standing: readonly (Standing | null)[]) => void;
};

/** The paint of all ground in a place; by night it is cold. */
export const sandPaint = (kit: Kit, isNight = false): SandPaint => {
  const feet = [0, 1, 2, 3].map(() => new Vector4(0, 0, 1, 0));
  const drawnOut = [0, 0, 0, 0];
  const material = ownPaint(kit, {
    vertex,
    fragment,
    layer: "opaque",
    uniforms: {
      uFeet: { value: feet },
      uDrawnOut: { value: drawnOut },
      uGlint: { value: isNight ? 0.5 : 0.9 },
      uCold: { value: isNight ? 1 : 0 },
    },
  });
  return {
    material,
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
