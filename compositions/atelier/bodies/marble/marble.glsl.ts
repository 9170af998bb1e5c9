import { smallThingsChunk } from "../crystal/small-things.glsl.ts";

/** Passes on a point of the ball in its own frame, and that frame in the world. */
export const marbleVertex = /* glsl */ `
varying vec3 vLocal,vWorld;varying mat3 vTurn;
void main(){
  vLocal=position;
  vec4 world=modelMatrix*vec4(position,1.);vWorld=world.xyz;
  vTurn=mat3(modelMatrix)/length(modelMatrix[1].xyz);
  gl_Position=projectionMatrix*viewMatrix*world;
}`;

/** A lamp on a bench as a small flat sign: x to the right, y up, about 2 units tall; rgb light, a how much of it. */
const lampChunk = /* glsl */ `
float nearLine(vec2 p,vec2 a,vec2 b){vec2 e=b-a,w=p-a;return length(w-e*clamp(dot(w,e)/dot(e,e),0.,1.));}
vec4 lampSeen(vec2 p){
  float stand=min(nearLine(p,vec2(-.5,-.95),vec2(-.62,.1)),nearLine(p,vec2(-.62,.1),vec2(.1,.78)));
  stand=min(stand-.035,length((p-vec2(-.5,-1.))*vec2(1.,3.))-.38);
  vec2 q=p-vec2(.24,.62);q=mat2(.87,-.5,.5,.87)*q;
  float shade=max(abs(q.x)-(.2-.5*q.y),abs(q.y+.06)-.3);
  float bulb=length((q-vec2(0,-.4))*vec2(1.,1.5));
  vec4 c=vec4(vec3(.16,.09,.06),smoothstep(.03,-.03,stand));
  c=mix(c,vec4(.85,.42,.16,1),smoothstep(.03,-.03,shade));
  vec3 warm=vec3(1.,.78,.46);
  c.rgb+=warm*(2.6*smoothstep(.3,.12,bulb)+.9*exp(-bulb*2.6));
  c.a=max(c.a,max(smoothstep(.3,.12,bulb),.75*exp(-bulb*2.2)));
  return c;}
`;

/**
 * A ball of clear glass: a ray goes in, meets two twisted ribbons, and leaves bent, so that the world behind stands on its
 * head. The ribbons are the surfaces where a screw's two cross axes vanish; each change of sign along the ray is a crossing.
 */
export const marbleFragment = /* glsl */ `
varying vec3 vLocal,vWorld;varying mat3 vTurn;
uniform vec3 uGlass,uAmber,uBlue;uniform float uLamp;uniform vec3 uCentre;
${smallThingsChunk}${lampChunk}
// The two cross axes of the screw at p (x, y) and how wide its ribbons are there (z).
vec3 screw(vec3 p){
  float a=p.y*3.4+.5*sin(p.y*2.3);float s=sin(a),c=cos(a);
  float wide=.58*sqrt(max(1.-p.y*p.y*1.25,0.));
  return vec3(c*p.x+s*p.z,c*p.z-s*p.x+.12*sin(p.y*4.+p.x*3.),wide);}
vec3 ribbon(vec3 base,vec2 along,vec3 key,vec3 air,float facing){
  float streak=noise2(vec2(along.x*13.,along.y*2.2));
  vec3 c=mix(base*base*.45,mix(base*1.1,vec3(1),.24*streak),.15+.85*streak);
  return c*(key*(.3+.62*facing)+air*1.1+.12);}
void main(){
  vec3 seen=normalize(vWorld-uCamera);vec3 v=seen*vTurn;
  vec3 n=normalize(vLocal);vec3 world=vTurn*n;
  float facing=max(dot(-v,n),0.);
  vec3 key=plainKey();
  vec3 air=airLight(world)+shineLight(vWorld,world)*.8;
  float f=.04+.96*pow(1.-facing,5.);
  vec3 d=refract(v,n,.66);float chord=-2.*dot(d,n);
  vec3 c=vec3(0);float left=1.;
  const int steps=11;float dt=chord/float(steps);
  vec3 before=screw(n);vec3 p=n;
  for(int i=1;i<=steps;i++){
    vec3 q=n+d*dt*float(i);vec3 here=screw(q);
    if(before.y*here.y<0.){
      float k=before.y/(before.y-here.y);float at=mix(before.x,here.x,k),wide=mix(before.z,here.z,k);
      float a=smoothstep(wide,wide-.1,abs(at))*smoothstep(.0,.09,abs(at))*.93;
      vec3 m=mix(p,q,k);
      float lit=.5+.5*dot(vTurn*m,uTowardsKey);
      vec3 base=at>0.?uAmber:uBlue;
      c+=left*a*ribbon(base,vec2(at,m.y+at),key,air,lit);left*=1.-a;}
    if(before.x*here.x<0.){
      float k=before.x/(before.x-here.x);float at=mix(before.y,here.y,k),wide=mix(before.z,here.z,k)*.5;
      float a=smoothstep(wide,wide-.12,abs(at))*.62;
      vec3 m=mix(p,q,k);
      vec3 base=mix(uGlass,at>0.?uBlue:uAmber,.45);
      c+=left*a*ribbon(base,vec2(at+4.,m.y),key,air,.6);left*=1.-a;}
    before=here;p=q;}
  vec3 far=n+d*chord;vec3 out_=refract(d,-far,1.5);
  if(dot(out_,out_)<.5)out_=reflect(d,far);
  vec3 leaves=vTurn*out_;
  vec3 behind=lookOut(leaves,key);
  // Soft rounds of light, as the room behind would show them in a ball.
  vec2 turnTo=vec2(atan(leaves.x,-leaves.z),leaves.y)*5.;vec2 cell=floor(turnTo);
  vec2 r=hash22(cell+7.);float round_=length(fract(turnTo)-.3-.4*r);
  behind+=key*(.3*smoothstep(.26,.2,round_)*step(.62,r.x));
  if(uLamp>.01){
    vec3 side=normalize(cross(uCentre-uCamera,vec3(0,1,0)));
    vec2 spot=vec2(dot(leaves,side),leaves.y);
    vec4 lamp=lampSeen((spot-vec2(-.21,.1))*4.4);
    behind=mix(behind,lamp.rgb,lamp.a*uLamp);}
  vec3 tint=mix(vec3(1),uGlass,.4)*exp(-chord*.06);
  c+=left*tint*behind*(1.-f)*.9;
  // The rim gathers light on the side away from the key.
  float gather=pow(max(dot(world,-uTowardsKey),0.),3.)*smoothstep(.75,.25,facing);
  c+=key*mix(uGlass,uAmber,.3)*gather*.7;
  vec3 r_=reflect(seen,world);
  c+=lookOut(r_,key)*f*1.3;
  vec3 window=normalize(vec3(-uTowardsKey.z,.9,uTowardsKey.x));
  vec3 h=normalize(uTowardsKey-seen);
  vec2 w=vec2(dot(r_,normalize(cross(window,vec3(0,1,0)))),dot(r_,cross(normalize(cross(window,vec3(0,1,0))),window)));
  float pane=step(0.,dot(r_,window))*smoothstep(.3,.26,abs(w.x))*smoothstep(.3,.26,abs(w.y))*smoothstep(.0,.025,abs(w.x))*smoothstep(.0,.025,abs(w.y));
  c+=key*(pane*.9+pow(max(dot(world,h),0.),420.)*3.);
  gl_FragColor=finish(throughAir(c,vWorld),vWorld);
}`;
