import { Color, Group, Mesh, PlaneGeometry } from "three";
import { lightOfColour } from "../../../../src/picture/light-of-place.ts";
import type { BodyMaker } from "../../contract.ts";
import { ownPaint } from "../../engine/paint.ts";

/** Centres and radii of the discs, in heights of the box they fill. */
const discs = { large: [-0.11, -0.09, 0.408], small: [0.5, 0.33, 0.164] } as const;
/** How far the halo reaches beyond the box. */
const halo = 2.6;

const vertex = /* glsl */ `
varying vec2 vAt;varying vec3 vWorld;
void main(){
  vAt=position.xy;
  // Always square to the camera: a sun has no side.
  vec4 centre=viewMatrix*modelMatrix*vec4(0.,0.,0.,1.);
  centre.xy+=position.xy*length(modelMatrix[0].xyz);
  vWorld=(inverse(viewMatrix)*centre).xyz;
  gl_Position=projectionMatrix*centre;}`;

const fragment = /* glsl */ `
varying vec2 vAt;varying vec3 vWorld;
uniform vec3 uLarge,uSmall,uLargeDisc,uSmallDisc;uniform float uShown,uBreath;
vec4 discOf(vec3 disc,vec3 colour,float light){
  float r=length(vAt-disc.xy)/disc.z;float soft=fwidth(r)*.8;
  float in_=1.-smoothstep(1.-soft,1.+soft,r);
  // Brighter and whiter in the middle, as a ball of light is.
  float middle=sqrt(max(1.-r*r,0.));
  vec3 c=mix(colour*colour,mix(colour,vec3(1),.35),.35+.65*middle)*light*(.8+.2*middle);
  return vec4(c,in_);}
void main(){
  float up=normalize(vWorld-uCamera).y;
  float clear_=smoothstep(-.01,.11,up);
  vec4 large=discOf(uLargeDisc,uLarge,2.35),small=discOf(uSmallDisc,uSmall,1.7);
  float rl=length(vAt-uLargeDisc.xy)/uLargeDisc.z,rs=length(vAt-uSmallDisc.xy)/uSmallDisc.z;
  float near=.30*exp(-max(rl-1.,0.)*2.6)+.16*exp(-max(rl-1.,0.)*9.);
  float beside=.26*exp(-max(rs-1.,0.)*3.2);
  float edge=smoothstep(1.,.55,max(abs(vAt.x),abs(vAt.y))/${halo.toFixed(1)}*2.);
  float glow=(near+beside)*edge*uBreath;
  vec3 c=mix(uLarge,uKey,.5)*1.5;float amount=glow;
  c=mix(c,small.rgb,small.a);amount=mix(amount,.97,small.a);
  c=mix(c,large.rgb,large.a);amount=mix(amount,1.,large.a);
  // Where the air is thickest it takes most of their light: a sun that goes down melts, and no dune cuts it.
  c=mix(mix(uHorizon*1.35,c,.22),c,clear_);
  gl_FragColor=finishOver(c,amount*uShown);}`;

/** Two suns, the small one paler and higher to the right: crisp discs in soft haloes, behind everything. */
export const suns: BodyMaker = (kit, body) => {
  const colours = kit.film.bible.props.find(({ id }) => id === body.first.entry)?.colours ?? {};
  const light = (name: string, otherwise: string) => ({
    value: new Color(...lightOfColour(colours[name] ?? otherwise)),
  });
  const shown = { value: 1 };
  const breath = { value: 1 };
  const mesh = new Mesh(
    new PlaneGeometry(halo, halo),
    ownPaint(kit, {
      vertex,
      fragment,
      layer: "over",
      uniforms: {
        uLarge: light("large", "#fff0d2"),
        uSmall: light("small", "#f2cfa8"),
        uLargeDisc: { value: discs.large },
        uSmallDisc: { value: discs.small },
        uShown: shown,
        uBreath: breath,
      },
    }),
  );
  mesh.frustumCulled = false;
  mesh.renderOrder = -8;
  const object = new Group();
  object.add(mesh);
  return {
    object,
    update: (moment) => {
      shown.value = moment.body.presence;
      breath.value = 1 + 0.06 * Math.sin(moment.seconds * 0.8);
    },
  };
};
