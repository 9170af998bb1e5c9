import { BackSide, Group, Mesh, SphereGeometry } from "three";
import { scale } from "../../../../src/picture/vec3.ts";
import { makeLightPoints } from "../../bodies/spark/light-points.ts";
import type { SetMaker } from "../../contract.ts";
import { ownPaint } from "../../engine/paint.ts";
import { staysStill } from "../../engine/stills.ts";

const vertex = /* glsl */ `
varying vec3 vRay;
void main(){vRay=position;vec4 p=projectionMatrix*viewMatrix*modelMatrix*vec4(position,1.);gl_Position=p;}`;

/** The dark sinks from a breath of haze before the face to nothing behind the head. */
const fragment = /* glsl */ `
varying vec3 vRay;
void main(){
  vec3 d=normalize(vRay);
  float side=smoothstep(-.42,.5,d.x);float low=smoothstep(.34,-.3,d.y);
  float veil=noise2(d.xy*vec2(5.,9.)+vec2(uSeconds*.03,uSeconds*.05))*.6+noise2(d.xy*13.-uSeconds*.04)*.4;
  vec2 glow=(d.xy-vec2(.2,-.06))*vec2(1.1,1.5);
  float lamp=exp(-dot(glow,glow)*11.);
  vec3 c=mix(uShade,uTop,.6+.4*side);
  c=mix(c,uHorizon,lamp*(.7+.3*veil));
  c+=uLit*lamp*lamp*(.10+.16*veil);
  c=mix(c,uShade*.6,low*low*.6);
  gl_FragColor=vec4(finish(c,uCamera+d).rgb,uSoftness);
}`;

/** The dark beside her temple: deep violet, a breath of haze where the light comes from, and a few soft motes. */
export const dark: SetMaker = (kit, scene) => {
  const random = kit.random("motes");
  const room = new Mesh(
    new SphereGeometry(60, 32, 20),
    ownPaint(kit, { vertex, fragment, layer: "opaque" }),
  );
  room.material.side = BackSide;
  room.material.depthWrite = false;
  room.renderOrder = -10;
  room.frustumCulled = false;
  const warm = scale(scene.light.accent, 0.05);
  const violet = scale(scene.light.lit, 0.35);
  const motes = makeLightPoints(
    kit,
    Array.from({ length: 64 }, (_, index) => ({
      at: [
        random.between(-1.5, 1.9),
        random.between(-0.8, 0.8),
        random.between(-2.6, -0.25),
      ] as const,
      radius: index % 4 === 0 ? random.between(0.03, 0.075) : random.between(0.004, 0.012),
      light: index % 4 === 0 ? scale(violet, 0.12) : warm,
      core: index % 4 === 0 ? 0 : 0.6,
      drift: 0.05,
    })),
    0.4,
  );
  motes.renderOrder = -5;
  const object = new Group();
  object.add(staysStill(room), motes);
  return {
    object,
    update: ({ scene: { camera } }) => {
      // The haze stands where the picture wants it, whichever way the camera has been walked round her.
      for (const part of [room, motes]) part.rotation.y = (camera.yawInDegrees * Math.PI) / 180;
      motes.position.set(...camera.target);
      room.position.set(...camera.target);
    },
  };
};
