import { each } from "../../engine/each.ts";

/** The most bodies whose marks in the sand count. */
export const mostStanding = 4;

/** Hands on where a point of the sand is, the air before it and its place in the shadow map. */
export const sandVertex = /* glsl */ `
attribute vec2 edge;
varying vec3 vWorld,vNormal,vInShadow;varying vec2 vEdge;varying vec4 vAir;
void main(){
  vec4 world=modelMatrix*vec4(position,1.);vWorld=world.xyz;vNormal=mat3(modelMatrix)*normal;vEdge=edge;
  vAir=airBefore(vWorld);vInShadow=inShadowMap(vWorld,normalize(vNormal));
  gl_Position=projectionMatrix*viewMatrix*world;}`;

const poolOf = (index: number): string => /* glsl */ `
  {vec4 f=uFeet[${index}];float far_=uDrawnOut[${index}];
  vec2 r=(world.xz-f.xy)/f.z;float along=clamp(dot(r,away),0.,far_);
  float faint=1.-.75*along/(far_+.01);r-=away*along*.85;
  float soft=exp(-dot(r,r)*1.6);
  dark=max(dark,f.w*faint*(.58*soft+.3*soft*soft*soft*soft*soft));}`;

/** What stands on the sand leaves: a soft pool of shade, drawn out away from the light, and steps behind the first figure. */
const feetChunk = (standing: number): string => /* glsl */ `
uniform vec4 uFeet[${mostStanding}];uniform float uDrawnOut[${mostStanding}];
float steppedOn(vec3 world){
  float dark=0.;vec2 away=-normalize(uTowardsKey.xz+1e-4);
  ${each(standing, poolOf)}
  return dark;}
// x: how deep, y: how much of its rim catches the light.
vec2 stepAt(vec3 world){
  vec4 f=uFeet[0];vec2 p=(world.xz-f.xy)/(f.z*2.6);
  float is=step(.01,f.w)*step(p.y,-.12)*step(-11.,p.y)*step(abs(p.x),1.);
  float pace=world.z/(f.z*1.55);float cell=floor(pace);
  float side=mod(cell,2.)*2.-1.;
  vec2 q=vec2(p.x*2.6-side*.34-.1*sin(cell*1.7),(fract(pace)-.5)*1.55);
  float d=length(q*vec2(5.4,2.5));
  float fade=smoothstep(11.,3.,-p.y)*is;
  return vec2(smoothstep(1.05,.55,d),smoothstep(.45,.0,abs(d-1.15)))*fade;}
`;

/** Only sand that is near has ripples, steps, glints and cast shadows; all of it runs out before it is far. */
const nearChunk = /* glsl */ `
  // Wind ripples: long crests across the wind, in patches, gone where they would be finer than a pixel.
  vec2 pixel=fwidth(p);
  float warp=noise2(p*vec2(.38,.31));
  grain=noise2(p*19.);
  float phase=(p.x*.93+p.y*.37+warp*1.7+.16*sin(p.y*.8+warp*5.))*19.;
  float seen=(1.-smoothstep(.55,1.5,(pixel.x*.93+pixel.y*.37)*19.))*close_*steep;
  float patch_=smoothstep(.22,.72,noise2(p*.16+7.));
  n=normalize(n-vec3(.93,0.,.37)*(cos(phase)+.35*cos(phase*2.+.9))*.07*seen*(.08+.92*patch_*patch_));
  // Where sand slid down the lee it left faint tongues.
  slid=noise2(vec2(p.y*.9+p.x*.25,vEdge.y*2.2+warp))*(1.-steep)*smoothstep(70.,50.,away);
  print_=stepAt(vWorld)*step(away,40.);
  reached=mix(1.,reachedAt(vInShadow),step(away,60.));`;

const glintChunk = /* glsl */ `
// Light in sand: a grain each cell, as large as two pixels, that does not move with the camera.
float glintAt(vec2 p,float away){
  float size=exp2(ceil(log2(max(away,.4)*.0042)));
  vec2 q=p/size;vec2 cell=floor(q);float chance=hash2(cell);
  float dot_=smoothstep(.42,.1,length(fract(q)-.5));
  return step(.9972,chance)*dot_*(.3+.7*fract(chance*977.));}
`;

/** Sand under the light of its place. Software works out both sides of every branch: far sand has a shader of its own. */
export const sandFragment = (isNear: boolean, standing: number): string => /* glsl */ `
varying vec3 vWorld,vNormal,vInShadow;varying vec2 vEdge;varying vec4 vAir;
uniform float uGlint,uCold;
${feetChunk(standing)}${isNear ? glintChunk : ""}
void main(){
  vec3 n=normalize(vNormal);vec3 see=uCamera-vWorld;float away=length(see);see/=away;
  vec2 p=vWorld.xz;
  float close_=exp(-away*.055);
  float broad=noise2(p*vec2(.045,.02)+3.);
  float steep=smoothstep(.93,.985,n.y);
  float slid=0.,grain=.5,reached=1.;vec2 print_=vec2(0);
  ${isNear ? nearChunk : ""}
  float facesKey=dot(n,uTowardsKey);
  float lit=smoothstep(-.03,.30,facesKey)*(1.-.6*print_.x)*reached;
  float against=max(dot(-see,uTowardsKey),0.);float behind=against*against*against;
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
  ${isNear ? "c+=uLit*shineLight(vWorld,n);" : ""}
  ${isNear ? "c+=uKey*glintAt(p,away)*uGlint*(.25+lit)*(1.-smoothstep(10.,45.,away))*(.25+behind);" : ""}
  gl_FragColor=finish(mix(c,vAir.rgb,vAir.a),vWorld);}`;
