/**
 * Light for treasures seen very near. A place's own key may be a pure red: a little plain white in it keeps violet violet
 * and mint mint. `lookOut` is what a ray that leaves glass sees: sky, ground, a soft window and the key itself.
 */
export const smallThingsChunk = /* glsl */ `
vec3 plainKey(){
  float s=max(uKey.r,max(uKey.g,uKey.b));float pure=1.-min(uKey.r,min(uKey.g,uKey.b))/(s+1e-4);
  return mix(uKey,vec3(1.,.89,.78)*s,.4+.5*pure*pure);}
vec3 lookOut(vec3 d,vec3 key){
  vec3 c=mix(uHorizon,uTop,smoothstep(0.,.8,d.y));
  c=mix(c,mix(uShade,uLit,.4)*.6,smoothstep(.06,-.3,d.y));
  // A place in one colour would drown the glass's own.
  float most=max(c.r,max(c.g,c.b)),least=min(c.r,min(c.g,c.b));float pure=(most-least)/(most+.01);
  c=mix(c,vec3(1.,.94,.9)*dot(c,vec3(.3,.5,.2))*1.5,.6*pure*pure);
  float s=max(dot(d,uTowardsKey),0.);
  vec3 window=normalize(vec3(-uTowardsKey.z,.9,uTowardsKey.x));
  float w=max(dot(d,window),0.);
  return c+key*(.16*pow(s,3.)+1.8*pow(s,30.))+key*(.8*smoothstep(.72,.9,w)+.4*smoothstep(.1,.02,abs(dot(d,window)-.3)));}
`;
