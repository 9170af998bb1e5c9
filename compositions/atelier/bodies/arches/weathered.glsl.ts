import { Color } from "three";
import type { Light } from "../../../../src/picture/scene.ts";
import type { Paint } from "../../engine/paint.ts";

const body = /* glsl */ `
// uv: along the band in radii, across it 0..1. Panels, their seams, cracks, rust that ran down, sand that clings.
vec2 at=vUv;
float panel=at.x*5.2;float cell=floor(panel);
float toSeam=abs(fract(panel)-.5);
float crisp=1.-smoothstep(.2,1.1,fwidth(panel)*9.);
float seam=smoothstep(.47,.485,toSeam)*crisp;
float blotch=noise2(vLocal.xy*7.+vLocal.z*3.);
float fine_=noise2(vLocal.xy*vec2(38.,21.)+vLocal.z*17.);
float veins=abs(noise2(vLocal.xy*11.+blotch*2.4)-.5);
float crack=smoothstep(.022,.006,veins)*smoothstep(.45,.7,blotch)*crisp;
albedo=mix(uStone,uStoneShade,.42*smoothstep(.3,.8,blotch)+.16*hash1(cell+31.));
albedo=mix(albedo,uStoneLight,.38*smoothstep(.55,.85,fine_)*(1.-blotch)+.28*smoothstep(.90,1.,at.y));
float ran=smoothstep(.5,.85,noise2(vec2(vLocal.x*26.,vLocal.y*2.6)))*smoothstep(.35,.75,blotch);
albedo=mix(albedo,uStoneShade*vec3(1.08,.72,.58),ran*.55);
albedo*=1.-.6*max(seam,crack);
float groove=smoothstep(.30,.34,at.y)*smoothstep(.70,.66,at.y)*step(.0,vLocal.z);
albedo*=(1.-.22*groove)*.74;
float buried=smoothstep(-.55,-.93,vLocal.y+.08*fine_);
albedo=mix(albedo,mix(uShade,uLit,.6),buried*.7);
rim*=.8+.4*fine_;
// Against the sun both worn edges burn like wire.
float against=pow(max(dot(-vShown,uTowardsKey),0.),10.);
float fromEdge=min(at.y,1.-at.y);
float worn=smoothstep(.0,.022,fromEdge)*smoothstep(.085,.045,fromEdge)*step(0.,vLocal.z);
glow+=uKey*uStoneLight*worn*against*(.3+.25*fine_);`;

/** Old stone and metal: what a giant thing looks like after an age in the sand. */
export const weathered = (colours: {
  readonly body: Light;
  readonly light: Light;
  readonly shade: Light;
}): Pick<Paint, "head" | "body" | "uniforms"> => ({
  head: "uniform vec3 uStone,uStoneLight,uStoneShade;",
  body,
  uniforms: {
    uStone: { value: new Color(...colours.body) },
    uStoneLight: { value: new Color(...colours.light) },
    uStoneShade: { value: new Color(...colours.shade) },
  },
});
