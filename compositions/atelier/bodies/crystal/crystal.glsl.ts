import { each } from "../../engine/each.ts";
import { studioChunk } from "../studio/studio.glsl.ts";
import { smallThingsChunk } from "./small-things.glsl.ts";

/** Passes on where a point of the crystal is, in its own frame and in the world. */
export const crystalVertex = /* glsl */ `
varying vec3 vLocal,vWorld;varying mat3 vTurn;varying float vSize;
void main(){
  vLocal=position;
  vec4 world=modelMatrix*vec4(position,1.);vWorld=world.xyz;
  vSize=length(modelMatrix[1].xyz);vTurn=mat3(modelMatrix)/vSize;
  gl_Position=projectionMatrix*viewMatrix*world;
}`;

/**
 * Follows a ray through a convex body of up to `planes` faces: into it, and four times on from wall to wall; at each wall
 * part of it leaves and sees the surroundings. On its way it is coloured by depth, most near the tip, and veiled by milk.
 */
export const crystalFragment = (planes: number): string => /* glsl */ `
varying vec3 vLocal,vWorld;varying mat3 vTurn;varying float vSize;
uniform vec4 uPlanes[${planes}];uniform vec3 uBody,uLightest;uniform vec3 uFreshAt;uniform float uFresh,uWear,uRootMilk,uMilk;
${smallThingsChunk}
${studioChunk}
float wallAhead(vec3 p,vec3 d,out vec3 n){
  float best=9.;n=-d;
  vec4 w;float k,t;
${each(
  planes,
  (index) =>
    `  w=uPlanes[${index}];k=dot(w.xyz,d);t=(w.w-dot(w.xyz,p))/k;if(k>1e-4&&t<best){best=t;n=w.xyz;}`,
)}
  return max(best,0.);}
// The face's normal, bent towards its neighbours in the worn band along its edges; w: how near an edge is, 0..1.
vec4 wornNormal(vec3 p){
  vec3 n=vec3(0);float near=-1.;
  vec4 q;float w;
${each(
  planes,
  (index) => `  q=uPlanes[${index}];w=smoothstep(uWear,0.,q.w-dot(q.xyz,p));n+=q.xyz*w;near+=w;`,
)}
  return vec4(normalize(n+1e-5),clamp(near,0.,1.));}
// The surroundings through glass: what is dim there is darker in a crystal; most of them is the jeweller's studio.
vec3 lookThrough(vec3 d,vec3 key,float spread){
  vec3 c=lookOut(d,key);float l=dot(c,vec3(.3,.5,.2));
  return mix(c*(.35+1.5*smoothstep(.15,1.1,l)),studioOf(softParts(d,spread))*max(key.r,max(key.g,key.b)),.75);}
float bounced(float cosine){return .04+.96*pow(1.-clamp(cosine,0.,1.),5.);}
void main(){
  vec3 seen=normalize(vWorld-uCamera);vec3 v=seen*vTurn;
  vec4 worn=wornNormal(vLocal);vec3 n=worn.xyz;
  float scratch=noise2(vLocal.xy*26.+vLocal.z*31.);
  n=normalize(n+(scratch-.5)*.006);
  // A worn edge turns within a pixel and sees a bundle of directions.
  float spread=.04+.7*worn.w;
  // Asked beyond the crystal: its own hard shadow has no place on glass.
  vec3 key=plainKey()*(.4+.6*keyReaches(vWorld+uTowardsKey*vSize*.9,vTurn*n));
  vec3 milkLight=key*.5+airLight(vTurn*n)+shineLight(vWorld,vTurn*n)*.6;
  float f=bounced(dot(-v,n));
  vec3 mirrored=vTurn*reflect(v,n);
  vec3 c=mix(lookOut(mirrored,key),studioOf(softParts(mirrored,spread)),.75)*(f*1.7+.02);
  vec3 d=refract(v,n,.66),p=vLocal-n*.002,through=vec3(1.-f),absorb=-log(max(uBody,.015))*4.4;
  for(int bounce=0;bounce<4;bounce++){
    vec3 wall;float t=wallAhead(p,d,wall);
    vec3 half_=p+d*t*.5;
    float milk=uMilk+uRootMilk*1.6*smoothstep(-.08,-.46,half_.y+.12*noise3(half_*9.)-.06);
    float veil=bounce==0?smoothstep(.09,0.,abs(noise3(half_*vec3(7.,4.,7.)+3.)-.5))*.06:0.;
    float lost=1.-exp(-t*milk*3.);lost=lost+veil*(1.-lost);
    c+=through*lost*mix(uLightest,uBody,.6)*(milkLight*.6+key*.22);
    // Colour gathers towards the tip, and in growth bands.
    float grown=.4+1.15*smoothstep(-.4,.38,half_.y)+.25*sin(half_.y*34.+noise3(half_*6.)*5.);
    through*=exp(-absorb*t*grown)*(1.-lost);
    p+=d*t;
    vec3 out_=refract(d,-wall,1.5);
    float back=dot(out_,out_)<.5?1.:bounced(dot(out_,wall));
    if(back<1.)c+=through*lookThrough(vTurn*out_,key,spread)*(1.-back)*1.2;
    through*=back;d=reflect(d,wall);p-=wall*.002;}
  c+=through*(uBody*milkLight*.2+lookThrough(vTurn*d,key,spread)*.6);
  // What light the body keeps and gives back, so that it never goes black.
  c+=uBody*milkLight*(.07+uFresh*smoothstep(.22,.36,dot(vLocal,uFreshAt)));
  // Light that came in from behind pools near the upper end.
  float behind=pow(max(dot(seen,uTowardsKey)*.5+.5,0.),2.);
  c+=uBody*(uBody+.35)*key*behind*.34*smoothstep(-.05,.5,vLocal.y)*(1.-f);
  c+=worn.w*mix(uLightest,vec3(1),.4)*milkLight*(.05+.26*scratch*scratch);
  vec3 h=normalize(uTowardsKey-seen);
  c+=key*(pow(max(dot(vTurn*n,h),0.),160.)*3.);
  vec3 small=shineLight(vWorld,vTurn*reflect(v,n));c+=small*(.12+f*1.6);
  gl_FragColor=finish(throughAir(c,vWorld),vWorld);
}`;
