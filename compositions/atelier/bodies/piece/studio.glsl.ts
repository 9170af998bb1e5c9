import { brightest } from "./studio.ts";

/** GLSL: `studio(ray)`, the light that comes from a direction of the world in the jeweller's studio. */
export const studioChunk = /* glsl */ `
uniform sampler2D uStudio;uniform vec2 uStudioTurn;
uniform vec3 uStudioWarm,uStudioCool,uStudioFire,uStudioGround;
vec4 studioParts(vec3 ray){
  vec3 d=vec3(uStudioTurn.x*ray.x-uStudioTurn.y*ray.z,ray.y,uStudioTurn.y*ray.x+uStudioTurn.x*ray.z);
  d/=abs(d.x)+abs(d.y)+abs(d.z);
  vec2 e=d.y>=0.?d.xz:(1.-abs(d.zx))*vec2(d.x<0.?-1.:1.,d.z<0.?-1.:1.);
  vec4 s=texture2D(uStudio,e*.5+.5);return s*s*${brightest.toFixed(1)};}
vec3 studioOf(vec4 p){return p.r*uStudioWarm+p.g*uStudioCool+p.b*uStudioFire+p.a*uStudioGround;}
vec3 studio(vec3 ray){return studioOf(studioParts(ray));}
`;
