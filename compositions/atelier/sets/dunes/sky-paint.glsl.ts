/** Where a ray of the sky goes and how far round it is; the sphere stands around the camera. */
export const skyVertex = /* glsl */ `
varying vec3 vRay;varying float vTurn;
void main(){vRay=position;vTurn=-uv.x-.25;gl_Position=projectionMatrix*viewMatrix*modelMatrix*vec4(position,1.);}`;

const starChunk = /* glsl */ `
float starAt(vec3 d){
  vec2 q=vec2(atan(d.x,-d.z)*60.,d.y*78.);vec2 cell=floor(q);vec2 r=hash22(cell);
  float chance=hash2(cell+17.);
  float size=.035+.06*pow(fract(chance*57.),3.);
  float breath=.75+.25*sin(uSeconds*(.6+r.x*1.6)+r.y*40.);
  return step(.93,chance)*smoothstep(size,size*.35,length(fract(q)-.15-.7*r))*(.25+.75*fract(chance*91.))*breath;}
`;

/**
 * Gradient, streaked clouds, stars, the glow around the key light, and the haze that closes the horizon. What an hour does not
 * have is left out.
 */
export const skyFragment = (hasStars: boolean, hasBand: boolean): string => /* glsl */ `
varying vec3 vRay;varying float vTurn;
uniform sampler2D uClouds;uniform float uStars,uGlow,uBand,uDim;
${hasStars ? starChunk : ""}
void main(){
  vec3 d=normalize(vRay);float h=max(d.y,0.);
  float s=max(dot(d,uTowardsKey),0.);
  vec2 flat_=normalize(uTowardsKey.xz+1e-4);float round_=max(dot(normalize(d.xz+1e-5),flat_),0.);
  // Powers by multiplying: pow costs six times as much.
  float s2=s*s,s4=s2*s2,s8=s4*s4,s16=s8*s8,s32=s16*s16;float round2=round_*round_,round3=round2*round_;
  vec3 c=mix(uHorizon,uMiddle,smoothstep(.0,.24,h));
  c=mix(c,uTop,smoothstep(.10,.66,h));
  // Light gathers around the sun and along the horizon beneath it.
  c+=uGlow*(uKey*(.16*s8*s+.22*s32*s16*s8*s4)+uHorizon*.25*round3*round2*exp(-h*7.));
  ${hasStars ? "c+=step(.06,h)*uStars*starAt(d)*smoothstep(.06,.3,h)*vec3(.9,.88,1.);" : ""}
  vec2 cloud=texture2D(uClouds,vec2(vTurn*2.+uSeconds*.0006,pow(h,.62)*1.06)).rg;
  float shown=smoothstep(.015,.10,h)*(1.-.75*smoothstep(.25,.8,h));
  vec3 dark=mix(mix(uMiddle,uTop,.55)*.94,uHorizon,.18+.3*round3);
  vec3 bright=mix(uHorizon*1.06,uHorizon+uKey*.34,s4)${hasBand ? "+uBand*uHorizon*.35*exp(-h*5.)" : ""};
  c=mix(c,dark,cloud.r*shown*.62);
  c=mix(c,bright,cloud.g*shown*(.35+.5*round2));
  c*=1.-uDim*smoothstep(.0,.45,h);
  c=mix(c,airColour(d),smoothstep(.10,-.01,d.y)*.8);
  // A thin line of day along the edge of the night.
  ${hasBand ? "c+=uBand*mix(uHorizon,uKey,.25)*(.8*exp(-h*20.)+.9*exp(-h*80.))*(.35+.65*round_);" : ""}
  gl_FragColor=vec4(finish(c,uCamera+d*uFocus*40.).rgb,uSoftness);}`;
