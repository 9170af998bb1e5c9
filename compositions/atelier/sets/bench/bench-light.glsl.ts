/** The lamp's light on the bench: a round with a soft edge; everything else sinks into the dark. */
export const benchLightChunk = /* glsl */ `
uniform vec3 uBulb,uAim,uLampLight,uTool;uniform float uToolSize;
// Light of the lamp at a point of a surface.
vec3 lampAt(vec3 world,vec3 n){
  vec3 to=uBulb-world;float d=length(to);to/=d;
  float cone=smoothstep(.66,.90,dot(-to,uAim));
  float spill=smoothstep(-.1,.8,dot(-to,uAim))*.08;
  float near=1./(1.+d*d*6.236);
  return uLampLight*(cone+spill)*near*max(dot(n,to)*.9+.1,0.);}
// Soft shadow of the tool that lies in the light, 0 dark .. 1 lit: a streak away from the bulb.
float toolShade(vec3 world){
  vec2 away=normalize(uTool.xz-uBulb.xz+1e-4);
  vec2 q=world.xz-uTool.xz;vec2 s=vec2(dot(q,away)-.15*uToolSize,dot(q,vec2(-away.y,away.x)))/uToolSize;
  s=vec2(s.x*.7+s.y*.35,s.y*.75-s.x*.2);
  float r=length(s*vec2(1.1,1.6));
  return 1.-.82*smoothstep(.85,.05,r);}
`;
