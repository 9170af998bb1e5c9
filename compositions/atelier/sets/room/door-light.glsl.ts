import { roomPlan } from "./room-plan.ts";

const { slit, back, beam, left, right, front, ceiling } = roomPlan;
const number = (value: number): string => value.toFixed(4);

/** For the vertex shader: hands on where the camera is in the room's own space. */
export const eyeVertexHead = /* glsl */ `
varying vec3 vEye;`;

/** See {@link eyeVertexHead}. */
export const eyeVertex = /* glsl */ `vEye=(inverse(modelMatrix)*vec4(uCamera,1.)).xyz;`;

/** Light of the door ajar in the room's own space: its wedge on the floor, and what of it comes back from the walls. */
export const doorLightChunk = /* glsl */ `
varying vec3 vEye;
const vec3 slitFoot=vec3(${number(slit.x)},0.,${number(back)});
const vec2 beam=vec2(${number(beam[0])},${number(beam[1])});
// 1 in the middle of the wedge that the slit lays over the floor, at height y less far to the sides.
float wedgeAt(vec3 p){
  vec2 q=p.xz-slitFoot.xz;float along=dot(q,beam);if(along<0.)return 0.;
  float aside=abs(dot(q,vec2(-beam.y,beam.x)));
  float wide=.07+along*.125,soft=.015+along*.05;
  return smoothstep(wide+soft,wide-soft,aside)/(1.+.028*along*along);}
// The corners of a room are dark: how open the air is at a point, 0..1.
float openAt(vec3 p){
  vec3 d=min(p-vec3(${number(left)},0.,${number(back)}),vec3(${number(right)},${number(ceiling)},${number(front)})-p);
  vec3 o=smoothstep(-.15,1.1,d);
  return (.45+.55*o.x)*(.45+.55*o.z)*(.6+.4*smoothstep(-.1,1.6,d.y));}
// Warm light that the wedge throws back at a point with a normal (room space).
float bounceAt(vec3 p){
  vec3 a=vec3(-.9,.2,-2.1)-p,b=vec3(.6,.1,-.7)-p;
  return .5/(1.+dot(a,a)*1.1)+.35/(1.+dot(b,b)*1.3);}
`;
