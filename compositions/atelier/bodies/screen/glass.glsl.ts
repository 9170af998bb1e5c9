/** Vertex shader of the bulging glass: hands on where on it a point lies, -1..1 each way. */
export const glassVertex = /* glsl */ `
varying vec2 vAt;varying vec3 vWorld,vOut;
void main(){
  vAt=uv*2.-1.;vOut=normalize(mat3(modelMatrix)*normal);
  vec4 w=modelMatrix*vec4(position,1.);vWorld=w.xyz;gl_Position=projectionMatrix*viewMatrix*w;}`;

/** Fragment shader of the glass: snow, a game that nobody plays, and a door that shows in the snow. */
export const glassFragment = /* glsl */ `
uniform vec3 uGlass,uDark;uniform float uPower,uGame,uDoor;uniform vec4 uDoorBox;
varying vec2 vAt;varying vec3 vWorld,vOut;
float box(vec2 p,vec2 half_,float soft){vec2 d=abs(p)-half_;return smoothstep(soft,-soft,max(d.x,d.y));}
// A little world of blocks under a moon, seen from the side, moving to the left.
float game(vec2 p){
  float moon=smoothstep(.17,.14,length((p-vec2(.36,.36))*vec2(1.3,1.)));
  float x=p.x*7.+uSeconds*.8;float tall=-.62+.62*hash1(floor(x)+61.);
  float blocks=step(p.y,tall)*step(.07,fract(x));
  float runner=box(p-vec2(-.35,-.1+.12*abs(sin(uSeconds*4.))),vec2(.045,.075),.01);
  return .66+.5*moon-.52*blocks+.6*runner+.12*p.y;}
// The door: its dark leaf, the warm slit at its side, the light that falls from it.
vec2 door(vec2 p){
  float room=box(p,vec2(.9,1.),.25);
  float leaf=box(p+vec2(.26,0.),vec2(.3,.86),.03);
  float slit=box(p-vec2(.11,0.),vec2(.045,.86),.03);
  float below=-.86-p.y;float fan=smoothstep(.16,-.10,abs(p.x-.11-below*.18)-.04-below*.55)*smoothstep(0.,.05,below)/(1.+below*2.2);
  return vec2(room*(.75+.25*leaf),slit+.55*fan);}
void main(){
  vec2 p=vAt;float corner=pow(abs(p.x),7.)+pow(abs(p.y),7.);
  float frame=floor(uSeconds*14.);
  vec2 cell=p*vec2(168.,126.);float pixel=fwidth(cell.x);
  float coarse=hash3(vec3(floor(cell*vec2(.5,1.)),mod(frame,61.)));
  float crumbs=hash3(vec3(floor(cell),mod(frame,53.)+7.));
  float snow=mix(mix(coarse,crumbs,.55),.5,smoothstep(.9,2.4,pixel));
  float roll=smoothstep(.0,.35,abs(fract(p.y*.5+uSeconds*.23)-.5));
  float lines=1.-.28*smoothstep(1.2,.3,pixel)*(.5+.5*cos(cell.y*6.2832));
  float cloud=noise2(p*2.3+vec2(frame*.37,-uSeconds*1.3));
  float tone=mix((.10+1.05*snow*snow)*(.45+.4*roll+.5*cloud),game(p)*(.8+.4*snow),uGame);
  vec2 d=door((p-uDoorBox.xy)/uDoorBox.zw);
  tone*=1.-.86*d.x*uDoor*(1.-.22*snow);
  tone*=mix(1.,.5+.3*smoothstep(1.2,.2,length(p)),uDoor);
  float bulge=1.12-.40*dot(p,p);
  float bright=clamp(tone*lines,0.,1.3);
  vec3 c=mix(uDark+uHorizon*vec3(.42,.30,.52),uGlass*mix(vec3(2.1,1.62,1.5),vec3(3.1,2.35,1.75),uGame),bright*bright*.6+bright*.4)*bulge;
  float halo=exp(-length(vec2((p.x-uDoorBox.x)/uDoorBox.z-.11,max(0.,abs((p.y-uDoorBox.y)/uDoorBox.w)-.8)))*2.6);
  c+=uGlass*vec3(1.15,.80,.5)*uDoor*(d.y*(2.1+.5*snow)+halo*(.35+.4*snow));
  c*=uPower;
  vec3 seen=normalize(uCamera-vWorld);
  float edge=pow(1.-max(dot(seen,vOut),0.),3.);
  c+=uDark*.6+mix(uHorizon,uTop,.4)*edge*.7;
  vec2 s=p-vec2(-.52,.56);float streak=smoothstep(.09,.0,abs(s.y-.16*s.x+.22*s.x*s.x))*smoothstep(.46,.1,abs(s.x));
  c+=(uHorizon*.9+uGlass*.12)*streak*.55;
  c=mix(c,uDark*.25,smoothstep(.82,1.02,corner));
  gl_FragColor=finish(c,vWorld);}`;
