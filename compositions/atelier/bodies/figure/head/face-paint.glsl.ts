/**
 * Painted features, small and quiet. `vLocal` is in head units. `uShut` 0 open .. 1 closed, `uGlowing` how many contacts glow.
 */
export const faceHead = /* glsl */ `
uniform float uShut,uGlowing;uniform vec3 uContact,uLash;
// A stroke along the arc y = bow * (1 - (x/w)^2): 1 on it, thinner to its ends.
float stroke(vec2 p,float w,float bow,float thick,float soft){
  float s=clamp(p.x/w,-1.,1.);float y=p.y-bow*(1.-s*s);
  float t=thick*(1.-.75*s*s*s*s);
  return (1.-smoothstep(t,t+soft,abs(y)))*(1.-smoothstep(.92,1.08,abs(p.x/w)));}
`;

/** See {@link faceHead}. Runs in the fragment hook of `paint`. */
export const faceBody = /* glsl */ `
float turn=atan(vLocal.x,vLocal.z-.02);
float away=abs(turn);
vec2 eye=vec2((away-.53)*.37,vLocal.y-.405);
float px=fwidth(vLocal.y)*1.2+.0008;
// Skin: warm where it is thin, rosy on cheek and nose, cooler under the jaw.
albedo*=1.08*mix(vec3(.72,.62,.74),vec3(1.),smoothstep(.0,.22,vLocal.y));
float cheek=exp(-dot((vec2(away-.66,vLocal.y-.275)*vec2(3.2,7.)),(vec2(away-.66,vLocal.y-.275)*vec2(3.2,7.))));
float tip=exp(-dot(vec2(turn*6.,(vLocal.y-.31)*20.),vec2(turn*6.,(vLocal.y-.31)*20.)));
albedo*=mix(vec3(1.),vec3(1.04,.80,.78),.75*cheek+.35*tip);
// Shade under the fringe and beside the hair.
float underHair=max(smoothstep(.40,.53,vLocal.y),smoothstep(1.05,1.32,away)*.9);
albedo*=mix(vec3(1.),vec3(.60,.47,.54),underHair*.8);
// Lips.
float mouthX=vLocal.x/.074;
float front=step(0.,vLocal.z);
float full=max(0.,1.-mouthX*mouthX);
float bowed=vLocal.y-.194;
float lip=front*smoothstep(-.036*sqrt(full)-.004,-.020*sqrt(full),bowed)*(1.-smoothstep(.018*full,.030*full+.003,bowed))*smoothstep(0.,.2,full);
albedo=mix(albedo,albedo*vec3(.95,.60,.60),lip*.75);gloss=max(gloss,lip*.12);
float line=front*stroke(vec2(vLocal.x,vLocal.y-.1945),.062,-.0065,.002,px+.003);
albedo=mix(albedo,uLash+albedo*vec3(.22,.07,.07),line*.8);
float nostril=front*exp(-dot((vec2(abs(vLocal.x)-.026,vLocal.y-.272)*vec2(70.,150.)),(vec2(abs(vLocal.x)-.026,vLocal.y-.272)*vec2(70.,150.))));
albedo=mix(albedo,albedo*vec3(.55,.33,.33),nostril*.7);
// Eyes: the almond closes to one dark arc of lashes.
float slit=(1.-uShut);
float upper=.034*slit-.012*uShut;
float s=clamp(eye.x/.082,-1.,1.);
float top=mix(-.016,.036,slit)*(1.-s*s)-.004*s,low=-.020*(1.-s*s)-.004*s;
float open=front*slit*smoothstep(low-px,low+px,eye.y)*(1.-smoothstep(top-px,top+px,eye.y))*(1.-smoothstep(.98,1.02,abs(eye.x/.082)));
float iris=1.-smoothstep(.026,.026+px+.003,length((eye-vec2(-.004,.008))*vec2(1.05,.86)));
vec3 white=vec3(.78,.72,.70)*mix(.62,1.,smoothstep(.03,-.01,eye.y));
vec3 dark=mix(vec3(.10,.055,.045),vec3(.018,.012,.016),smoothstep(.010,.018,length(eye-vec2(-.004,.008)))*.5+step(.004,eye.y)*.4);
float glint=1.-smoothstep(.005,.005+px+.002,length(eye-vec2(.006,.020)));
albedo=mix(albedo,mix(white,dark,iris)+glint*iris*.8,open);
float lash=front*(1.-smoothstep(1.,1.12,abs(eye.x/.082)))*(1.-smoothstep(.0055,.0055+px+.002,abs(eye.y-top)*(1.15-.45*s)));
albedo=mix(albedo,uLash,lash*.94);
float lid=front*stroke(eye-vec2(0.,mix(.030,.056,slit)),.07,.008,.002,px+.006);
albedo=mix(albedo,albedo*vec3(.72,.52,.52),lid*.55);
float brow=front*stroke(vec2((away-.53)*.37,vLocal.y-.488),.085,.012,.006,px+.005);
albedo=mix(albedo,uLash*1.6,brow*.6);
// Three contacts in a row at her right temple.
if(turn<0.){
  for(int i=0;i<3;i++){
    float r=length(vec2((away-1.03)*.35,vLocal.y-.452+.062*float(i)));
    float on=clamp(uGlowing-float(i),0.,1.);
    float size=.0125+.3*px;
    float disc=1.-smoothstep(size-.35*px,size+.35*px+.002,r);
    float ridge=disc*smoothstep(.0085,.012,r);
    albedo=mix(albedo,uContact*mix(.50,.25,smoothstep(.0085,.012,r)),disc*.8);
    gloss=mix(gloss,.5,disc);
    glow+=uContact*on*(disc*2.2*.0125/size+.12*exp(-r*r*1600.))*(1.-.4*ridge);}}
wrap=.42;
// Skin keeps a little of the sky's light in its shade.
glow+=albedo*mix(uHorizon,uMiddle,.4)*.22;
// Light through thin skin where it turns away from the key.
float turnsAway=smoothstep(-.3,.15,dot(normal,uTowardsKey))*(1.-smoothstep(.15,.5,dot(normal,uTowardsKey)));
albedo*=mix(vec3(1.),vec3(1.12,.88,.82),turnsAway*.6);
`;
