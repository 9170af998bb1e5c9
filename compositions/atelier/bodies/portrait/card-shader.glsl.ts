/**
 * The vertex stage of a painted card: hair below the temples stirs in the air, the more the lower it hangs. `uStir` is how
 * far (units of the body) its lowest ends go.
 */
export const cardVertex = /* glsl */ `
uniform float uStir;varying vec2 vAt;varying vec3 vWorld,vRight,vUp,vOut;
void main(){
  vAt=uv;vec3 p=position;
  float low=smoothstep(.25,-.13,p.y);
  p.x+=uStir*low*low*(sin(uSeconds*1.3+p.y*5.+p.x*3.)+.5*sin(uSeconds*2.9+p.x*9.));
  p.y+=uStir*.3*low*sin(uSeconds*1.7+p.x*6.);
  vec4 world=modelMatrix*vec4(p,1.);vWorld=world.xyz;
  vRight=normalize(modelMatrix[0].xyz);vUp=normalize(modelMatrix[1].xyz);vOut=normalize(modelMatrix[2].xyz);
  gl_Position=projectionMatrix*viewMatrix*world;
}`;

const cardHead = /* glsl */ `
varying vec2 vAt;varying vec3 vWorld,vRight,vUp,vOut;
uniform sampler2D uPainted,uRelief;uniform float uRim,uKick;
vec4 painted(){vec4 t=texture2D(uPainted,vAt);return vec4(t.rgb/max(t.a,1e-3),t.a);}
vec3 linear(vec3 c){return c*(c*(c*.305306+.682171)+.012523);}
vec3 ownNormal(vec4 relief){
  vec2 n=(relief.xy*255.-128.)/127.;
  return vec3(n,sqrt(max(1.-dot(n,n),.04)));}
vec3 inWorld(vec3 n){return normalize(vRight*n.x+vUp*n.y+vOut*n.z);}
// The key light as the card sees it: right, up, towards the viewer.
vec3 ownKey(){return vec3(dot(uTowardsKey,vRight),dot(uTowardsKey,vUp),dot(uTowardsKey,vOut));}
// A painter brings a light from behind round to the front a little, or the face would be a hole.
vec3 paintersKey(vec3 k){return normalize(vec3(k.x,k.y+.25,max(k.z,.22)));}
// How much of a light that stands behind is left on what faces the viewer.
float fromFront(vec3 k){return mix(.4,1.,smoothstep(-.75,.2,k.z));}
// The colour of the small light that always keeps the face's own line: the room's, paler.
vec3 kickLight(){vec3 c=uLit/max(max(uLit.r,uLit.g),uLit.b);return mix(c,vec3(1.,.86,.8),.5)*uKick;}
// Skin shows a coloured light less than its colour says: the eye takes some of it for white.
vec3 skinKey(){return mix(uKey,vec3(dot(uKey,vec3(.3,.55,.15))),.42);}
uniform vec3 uStoneAt[2],uStoneLight[2];uniform float uStoneReach;
// What the two stones of a ring near her face give: one colour from each side.
vec3 stoneLight(vec3 n){
  vec3 sum=vec3(0);
  for(int i=0;i<2;i++){
    vec3 d=uStoneAt[i]-vWorld;float r=length(d)/uStoneReach;
    sum+=uStoneLight[i]*pow(clamp(dot(n,d)/length(d)*1.1,0.,1.),1.4)/(1.+r*r*r);}
  return sum;}
float stonesLit(){return min(1.,max(uStoneLight[0].r,uStoneLight[1].b));}
// Stones that are near her face light it as stoneLight says, not as the jewel does. A small light that is very near would burn a hole into the picture.
vec3 held(vec3 c){return c*(1.-.85*stonesLit())/(1.+1.6*max(c.r,max(c.g,c.b)));}
float edgeIn(float relief,float width){return 1.-smoothstep(.5,.5+width,relief);}
// Light caught by the edge that faces a light.
vec3 rimLight(vec4 relief,vec3 n,vec3 k){
  vec2 out_=n.xy/max(length(n.xy),.05);
  float toKey=smoothstep(.05,.9,dot(out_,normalize(k.xy+vec2(1e-4))));
  float toKick=smoothstep(.1,.9,dot(out_,normalize(vec2(1.,.25))));
  float thin=edgeIn(relief.z,.42),wide=edgeIn(relief.w,.5);
  vec3 keyTint=uKey*(.75+.5*smoothstep(.3,-.6,k.z));
  return (keyTint*toKey*(thin*1.7+wide*wide*.3)+kickLight()*toKick*(thin*2.4+wide*wide*.32))*uRim;}
`;

/** Skin and what is painted on it: soft light that creeps round, warm where it fades. */
export const skinFragment = /* glsl */ `${cardHead}
void main(){
  vec4 t=painted();if(t.a<.004)discard;
  vec4 relief=texture2D(uRelief,vAt);
  vec3 n=ownNormal(relief),k=ownKey(),p=paintersKey(k);
  vec3 world=inWorld(n);vec3 albedo=linear(t.rgb);
  float facing=dot(n,p);float lit=clamp((facing+.45)/1.45,0.,1.);lit*=lit*(1.7-.7*lit)*fromFront(k);
  float kick=clamp(dot(n,normalize(vec3(.9,.25,.35)))*.8+.2,0.,1.);
  vec3 c=albedo*(skinKey()*lit*.62+airLight(world)*.72+kickLight()*kick*kick*.52);
  c+=albedo*vec3(1.,.34,.22)*skinKey()*lit*(1.-lit)*.34;
  vec3 small=held(shineLight(vWorld,world)+shineLight(vWorld,vOut)*.25);
  // What holds the stones up to her face keeps the sky from it.
  c*=1.-.1*stonesLit();
  c+=albedo*small+stoneLight(world)*mix(albedo,vec3(.4),.22);
  c+=rimLight(relief,n,k)*(.35+.65*albedo)*.9;
  gl_FragColor=finishOver(throughAir(c,vWorld),t.a);
}`;

/** Hair painted in tones (see `paintHair`): dark, with a band of light that belongs to whatever lights the scene. */
export const hairFragment = /* glsl */ `${cardHead}
uniform vec3 uHair;
void main(){
  vec4 t=painted();if(t.a<.004)discard;
  vec4 relief=texture2D(uRelief,vAt);
  vec3 n=ownNormal(relief),k=ownKey(),p=paintersKey(k);
  vec3 world=inWorld(n);
  vec3 albedo=uHair*(.25+1.9*t.r);
  float lit=clamp((dot(n,p)+.3)/1.3,0.,1.);
  vec3 air=airLight(world);
  vec3 c=albedo*(uKey*lit*.7+air*.9);
  float flow=.78+.22*sin(vAt.x*26.+uSeconds*.9+sin(vAt.y*9.+uSeconds*.6)*1.3);
  vec3 over=mix(uKey,uHorizon,.45)*(.35+.65*lit)+air*.5+kickLight()*.5;
  c+=over*t.g*flow*vec3(.56,.41,.39);
  vec3 small=held(shineLight(vWorld,world))*.7;
  c+=small*(albedo*1.4+t.g*.12+t.r*.035);
  c+=rimLight(relief,n,k)*(.16+.6*t.r+.3*t.g)*(1.-smoothstep(.1,.6,t.b));
  gl_FragColor=finishOver(throughAir(c,vWorld),t.a);
}`;
