import { brightest, studioSize } from "./studio.ts";

/**
 * GLSL: `studio(ray)`, the light that comes from a direction of the world in the jeweller's studio; `softParts` the parts of
 * it that a bundle of `spread` radians sees.
 */
export const studioChunk = /* glsl */ `
uniform sampler2D uStudio,uStudioSoft;uniform vec2 uStudioTurn;
uniform vec3 uStudioWarm,uStudioCool,uStudioFire,uStudioGround;
vec2 studioPlace(vec3 ray){
  vec3 d=vec3(uStudioTurn.x*ray.x-uStudioTurn.y*ray.z,ray.y,uStudioTurn.y*ray.x+uStudioTurn.x*ray.z);
  d/=abs(d.x)+abs(d.y)+abs(d.z);
  vec2 e=d.y>=0.?d.xz:(1.-abs(d.zx))*vec2(d.x<0.?-1.:1.,d.z<0.?-1.:1.);
  return e*.5+.5;}
vec4 studioParts(vec3 ray){vec4 s=texture2D(uStudio,studioPlace(ray));return s*s*${brightest.toFixed(1)};}
vec4 softParts(vec3 ray,float spread){
  vec4 s=textureLod(uStudioSoft,studioPlace(ray),log2(max(spread*${(studioSize * 0.15).toFixed(1)},1.)));
  return s*s*${brightest.toFixed(1)};}
vec3 studioOf(vec4 p){return p.r*uStudioWarm+p.g*uStudioCool+p.b*uStudioFire+p.a*uStudioGround;}
vec3 studio(vec3 ray){return studioOf(studioParts(ray));}
`;
