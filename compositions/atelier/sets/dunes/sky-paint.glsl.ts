/** Where a ray of the sky goes; the sphere stands around the camera. */
export const skyVertex = /* glsl */ `
varying vec3 vRay;
void main(){vRay=position;gl_Position=projectionMatrix*viewMatrix*modelMatrix*vec4(position,1.);}`;

/** Gradient, streaked clouds, stars, the glow around the key light, and the haze that closes the horizon. */
export const skyFragment = /* glsl */ `
varying vec3 vRay;
uniform sampler2D uClouds;uniform float uStars,uGlow,uBand,uDim;
float starAt(vec3 d){
  vec2 q=vec2(atan(d.x,-d.z)*60.,d.y*78.);vec2 cell=floor(q);vec2 r=hash22(cell);
  float chance=hash2(cell+17.);
  float size=.035+.06*pow(fract(chance*57.),3.);
  float breath=.75+.25*sin(uSeconds*(.6+r.x*1.6)+r.y*40.);
  return step(.93,chance)*smoothstep(size,size*.35,length(fract(q)-.15-.7*r))*(.25+.75*fract(chance*91.))*breath;}
void main(){
  vec3 d=normalize(vRay);float h=max(d.y,0.);
  float s=max(dot(d,uTowardsKey),0.);
  vec2 flat_=normalize(uTowardsKey.xz+1e-4);float round_=max(dot(normalize(d.xz+1e-5),flat_),0.);
  vec3 c=mix(uHorizon,uMiddle,smoothstep(.0,.24,h));
  c=mix(c,uTop,smoothstep(.10,.66,h));
  // Light gathers around the sun and along the horizon beneath it.
  c+=uGlow*(uKey*(.16*pow(s,9.)+.22*pow(s,60.))+uHorizon*.25*pow(round_,5.)*exp(-h*7.));
  if(uStars>.01&&h>.06)c+=uStars*starAt(d)*smoothstep(.06,.3,h)*vec3(.9,.88,1.);
  float turn=atan(d.x,-d.z)/6.2831853;
  vec2 cloud=texture2D(uClouds,vec2(turn*2.+uSeconds*.0006,pow(h,.62)*1.06)).rg;
  float shown=smoothstep(.015,.10,h)*(1.-.75*smoothstep(.25,.8,h));
  vec3 dark=mix(mix(uMiddle,uTop,.55)*.94,uHorizon,.18+.3*pow(round_,3.));
  vec3 bright=mix(uHorizon*1.06,uHorizon+uKey*.34,pow(s,4.))+uBand*uHorizon*.35*exp(-h*5.);
  c=mix(c,dark,cloud.r*shown*.62);
  c=mix(c,bright,cloud.g*shown*(.35+.5*pow(round_,2.)));
  c*=1.-uDim*smoothstep(.0,.45,h);
  c=mix(c,airColour(d),smoothstep(.10,-.01,d.y)*.8);
  // A thin line of day along the edge of the night.
  c+=uBand*mix(uHorizon,uKey,.25)*(.8*exp(-h*20.)+.9*exp(-h*80.))*(.35+.65*round_);
  gl_FragColor=vec4(finish(c,uCamera+d*uFocus*40.).rgb,uSoftness);}`;
