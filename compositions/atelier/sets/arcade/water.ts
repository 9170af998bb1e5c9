import { Mesh, PlaneGeometry, Scene as Stage, Vector3 } from "three";
import type { Built, Kit, Moment } from "../../contract.ts";
import { ownPaint } from "../../engine/paint.ts";
import { waterLevel } from "./arcade-plan.ts";
import { makeMirror } from "./mirror.ts";

const vertexShader = /* glsl */ `
varying vec3 vWorld;varying vec4 vSeen;
void main(){vec4 w=modelMatrix*vec4(position,1.);vWorld=w.xyz;vSeen=projectionMatrix*viewMatrix*w;gl_Position=vSeen;}`;

const fragmentShader = /* glsl */ `
uniform sampler2D uMirror;uniform vec3 uWader;uniform float uWading;
varying vec3 vWorld;varying vec4 vSeen;
void main(){
  vec2 p=vWorld.xz;float d=length(vWorld-uCamera);float t=uSeconds;
  // Still water: a slow swell, a breath of wind in patches, and rings around whoever wades.
  vec2 slope=vec2(cos(p.x*2.3+p.y*1.1+t*.7),cos(p.y*2.9-p.x*.8-t*.6))*.006;
  float wind=noise2(p*.55+t*.05);
  float fine=noise2(p*vec2(9.,9.)+vec2(t*.6,-t*.4));
  slope+=(vec2(fine,noise2(p*9.+31.-t*.5))-.5)*.035*smoothstep(.35,.8,wind)/(1.+d*.08);
  vec2 q=p-uWader.xz;float r=length(q)+1e-3;
  float ring=sin(r*15.-t*5.)*exp(-r*1.15)*smoothstep(.05,.3,r)*uWading;
  slope+=q/r*ring*.075;
  vec3 ray=(vWorld-uCamera)/d;
  float grazing=1.-max(-ray.y,0.);
  float fresnel=.06+.94*pow(grazing,3.6);
  vec2 at=vSeen.xy/vSeen.w*.5+.5;at.x=1.-at.x;
  at+=vec2(-slope.x,slope.y)*vec2(.55,1.5)*(.35+.65/(1.+d*.12));
  vec4 image=texture2D(uMirror,clamp(at,.002,.998));
  vec4 lower=texture2D(uMirror,clamp(at+vec2(.002,.008+slope.y*.5),.002,.998));
  vec3 seen=unpackLight(mix(image.rgb,lower.rgb,.4));
  vec3 deep=uShade*.9+uTop*.35;
  deep+=shineLight(vWorld,vec3(0.,1.,0.))*(uHorizon*.7);
  vec3 c=mix(deep,seen*mix(vec3(.82,.88,.95),vec3(1.),fresnel),clamp(fresnel*.92+.22,0.,.95));
  c+=uKey*.2*max(ring,0.)*exp(-r*.8);
  c=throughAir(c,vWorld);
  gl_FragColor=vec4(finish(c,vWorld).rgb,max(blurAt(vWorld),image.a*.7));}`;

/** Still water that mirrors the whole place, and whoever stands in it. */
export const water = (kit: Kit): Built<Moment> => {
  const mirror = makeMirror();
  const wader = new Vector3();
  const surface = new Mesh(
    new PlaneGeometry(120, 120).rotateX(-Math.PI / 2),
    ownPaint(kit, {
      vertex: vertexShader,
      fragment: fragmentShader,
      layer: "opaque",
      uniforms: {
        uMirror: { value: mirror.target.texture },
        uWader: { value: wader },
        uWading: { value: 0 },
      },
    }),
  );
  surface.frustumCulled = false;
  surface.renderOrder = 2;
  surface.geometry.addEventListener("dispose", () => mirror.target.dispose());
  surface.onBeforeRender = (renderer, stage, camera) => {
    if (!(stage instanceof Stage) || !surface.visible) return;
    surface.visible = false;
    mirror.draw(renderer, stage, camera, surface.position.y);
    surface.visible = true;
  };
  return {
    object: surface,
    update: ({ scene }) => {
      surface.position.y = waterLevel(scene);
      const main = scene.bodies.find(({ key }) => key === scene.main);
      if (main) wader.set(...main.position);
      const wading = surface.material.uniforms["uWading"];
      if (wading) wading.value = main?.kind === "character" ? 1 : 0.25;
    },
  };
};
