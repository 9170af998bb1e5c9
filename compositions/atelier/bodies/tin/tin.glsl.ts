import { smallThingsChunk } from "../crystal/small-things.glsl.ts";

/** What enamel, inside metal and felt need to know. `uIsLid` 1 for the lid; `uOpen` how far it is open. */
export const tinHead = /* glsl */ `
uniform vec3 uLine,uRust,uBare,uFelt;uniform float uIsLid,uOpen,uFeltY,uBrim;uniform vec2 uHalf;
${smallThingsChunk}
// How far inside the tin's outline a point is; the outline's corners are round.
float insetOf(vec2 p){vec2 q=abs(p)-uHalf+.13;return -(length(max(q,0.))+min(max(q.x,q.y),0.)-.13);}
float stripe(float y,float at,float half_){return smoothstep(half_,half_*.72,abs(y-at));}
`;

/** Enamel outside with two cream lines, chipped to bare metal and rust where hands and sand wore it; dull metal inside. */
export const enamelBody = /* glsl */ `
float inset=insetOf(vLocal.xz);
vec2 around=uIsLid>.5&&inset>.04?vLocal.xz:vec2(vLocal.x+vLocal.z*.83,vLocal.y);
float rough=noise2(around*vec2(9.,13.)+uIsLid*7.)*.62+noise2(around*vec2(34.,41.)+3.)*.38;
float fine=noise2(vLocal.xz*120.+vLocal.y*95.);
bool within=uIsLid>.5?vLocal.y<.089&&inset>-.004:inset>.009&&vLocal.y>-.49;
vec2 toCorner=abs(vLocal.xz)-uHalf+.1;
float corner=smoothstep(.0,.13,min(toCorner.x,toCorner.y));
float y=vLocal.y;
if(uIsLid>.5&&!within&&vLocal.y>.01){
  // On the lid's top the lines run round it; on its skirt there is none.
  float l=max(stripe(inset,.135,.0085),stripe(inset,.165,.005))*step(.09,y);
  albedo=mix(albedo,uLine,l*smoothstep(.16,.3,rough));
}else if(!within){
  float l=max(stripe(y,-.262,.011),stripe(y,-.297,.0065));
  albedo=mix(albedo,uLine,l*smoothstep(.18,.32,rough));}
float brim=uIsLid>.5?smoothstep(.02,.0,y):max(smoothstep(uBrim-.05,uBrim-.012,y),smoothstep(-.44,-.5,y));
float rimmed=max(brim,corner>.01?corner*(.1+.34*noise2(around*5.+9.)):0.)+(uIsLid>.5?smoothstep(.02,.0,abs(y-.088))*.32:0.);
float drip=uIsLid>.5?0.:smoothstep(.62,.86,noise2(vec2(around.x*26.,y*1.6)))*smoothstep(-.42,uBrim,y)*.4;
float worn=rimmed*.8+drip+rough-.2*fine;
float chipped=smoothstep(.74,.79,worn);
float rusty=smoothstep(.82,.98,worn+.1*(fine-.5));
albedo*=.86+.28*rough;
if(within){
  albedo=mix(uBare,uRust,smoothstep(.6,.95,rough+.3*brim+drip)*.8)*(.75+.35*fine);
  gloss=.2;
  float deep=uIsLid>.5?1.:smoothstep(uBrim,uFeltY,y);
  // The felt throws its colour back on the walls, and under the lid.
  glow+=uFelt*plainKey()*uOpen*(.03+.2*deep*deep)*(uIsLid>.5?.16:1.);
  albedo*=mix(1.,.55,uIsLid>.5?0.:smoothstep(uFeltY+.1,uFeltY,y)*.6);
}else{
  albedo=mix(albedo,uBare*1.15,chipped);
  albedo=mix(albedo,uRust*(.5+.9*fine),rusty);
  gloss=mix(.52,.1,max(chipped*.6,rusty));
  normal=normalize(normal+(vec3(rough,fine,rough)-.5)*(.05+.3*rusty)-chipped*(1.-rusty)*.05);
  albedo=mix(albedo,mix(albedo,vec3(.75,.58,.4),.4),smoothstep(-.4,-.5,y)*(1.-uIsLid));}
float facing=clamp(dot(normal,uTowardsKey),0.,1.);
glow+=albedo*(plainKey()-uKey)*facing*.5*reached;
`;

/** Red felt: fibres, soft pile that catches the light at its edge, dark where the walls keep the light out. */
export const feltBody = /* glsl */ `
float fibre=noise2(vLocal.xz*mat2(150.,70.,-90.,190.));
float nap=noise2(vLocal.xz*11.);
float inset=insetOf(vLocal.xz);
float dark=smoothstep(.0,.16,inset);
albedo*=(.62+.6*fibre)*(.75+.5*nap)*mix(.42,1.,dark);
normal=normalize(normal+vec3(fibre-.5,0.,nap-.5)*.5);
glow+=albedo*plainKey()*uOpen*(.16+.34*dark*exp(-dot(vLocal.xz-vec2(.02,-.1),vLocal.xz-vec2(.02,-.1))*5.));
`;
