import { each } from "../../engine/each.ts";
import { studioChunk } from "../studio/studio.glsl.ts";

/** Vertex stage of a stone: its facets as they were cut, and the eye as the stone sees it (girdle radii). */
export const gemVertex = /* glsl */ `
uniform vec3 uCamera;
varying vec3 vAt,vEye,vFacet,vWorld;
void main(){
  vAt=position;vFacet=normal;
  vEye=(inverse(modelMatrix)*vec4(uCamera,1.)).xyz;
  vec4 world=modelMatrix*vec4(position,1.);vWorld=world.xyz;
  gl_Position=projectionMatrix*viewMatrix*world;}`;

/**
 * Follows light backwards through a stone of flat facets: it enters, is thrown from facet to facet, and at each of them a part
 * leaves (Fresnel after Schlick) towards the studio, its colours parting. What stays longer takes more of the stone's colour
 * (Beer and Lambert). A lit stone has an ember at its heart that all facets repeat.
 */
export const gemFragment = (planes: number, bounces: number): string => /* glsl */ `
${studioChunk}
uniform mat4 modelMatrix;
uniform vec4 uPlanes[${planes}];
uniform vec3 uAbsorb,uGlow,uKinLight,uMetal;
uniform vec4 uKin;
uniform float uIndex,uParting;
varying vec3 vAt,vEye,vFacet,vWorld;
const vec3 ember=vec3(0.,-.22,0.);
void nextFacet(vec3 from,vec3 way,out float far,out vec3 facet){
  far=9.;facet=vec3(0,1,0);
  vec4 p;float down,t;
${each(
  planes,
  (index) => `  p=uPlanes[${index}];down=dot(p.xyz,way);t=(p.w-dot(p.xyz,from))/down;
  if(down>1e-4&&t<far){far=t;facet=p.xyz;}`,
)}
  far=max(far,0.);}
// What lies outside: the studio, the metal under the stone, and the light of the stone beside it.
vec3 outside(vec3 way,float side){
  vec3 c=studio(normalize(mat3(modelMatrix)*way));
  float under=smoothstep(-.15,-.75,way.y);
  c=mix(c,c*.35*uMetal+uMetal*.05,under*.85);
  return c+uKinLight*smoothstep(uKin.w,1.,dot(way,uKin.xyz))*side;}
void main(){
  vec3 way=normalize(vAt-vEye),facet=normalize(vFacet);
  float facing=max(-dot(way,facet),0.);
  const float bare=.055;
  float mirror=bare*.8+.55*pow(1.-facing,5.);
  vec3 c=outside(reflect(way,facet),1.)*mirror;
  vec3 here=vAt-facet*2e-3,going=refract(way,facet,1./uIndex);
  float kept=1.-mirror;float path=.4;vec3 inside=vec3(0);
  for(int bounce=0;bounce<${bounces};bounce++){
    float far;vec3 wall;nextFacet(here,going,far,wall);
    float middle=clamp(dot(ember-here,going),0.,far);
    vec3 miss=here+going*middle-ember;
    vec3 tint=exp(-uAbsorb*(path+far*.5));
    float heat=exp(-dot(miss,miss)*9.);
    inside+=kept*(uGlow*(.07*far+1.1*heat*heat)*tint*1.2+uGlow.ggg*heat*heat*heat*.5);
    path+=far;tint=exp(-uAbsorb*path);
    vec3 leaving=refract(going,-wall,uIndex);
    float back=1.;
    if(dot(leaving,leaving)>.01){
      float cosine=max(dot(leaving,wall),0.);
      back=bare+(1.-bare)*pow(1.-cosine,5.);
      vec3 part=(leaving-going)*uParting;
      vec3 light=outside(leaving,1.);
      if(bounce>0&&bounce<4)light=vec3(outside(normalize(leaving-part),1.).r,light.g,outside(normalize(leaving+part),1.).b);
      inside+=kept*(1.-back)*light*tint*1.9;}
    kept*=back;
    if(kept<.03)break;
    here=here+going*far-wall*2e-3;going=reflect(going,wall);}
  // Light that never came out again: what a stone looks like in its depth.
  inside+=kept*exp(-uAbsorb*(path+1.5))*(uStudioCool*.12+uStudioWarm*.1);
  c+=inside;
  c=c/(1.+max(max(c.r,c.g),c.b)*.13);
  gl_FragColor=finish(throughAir(c,vWorld),vWorld);}`;
