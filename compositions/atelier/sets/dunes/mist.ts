import { BackSide, CylinderGeometry, Group, Mesh } from "three";
import type { Scene } from "../../../../src/picture/scene.ts";
import type { Built, Kit, Moment } from "../../contract.ts";
import { ownPaint } from "../../engine/paint.ts";
import type { LandPlan } from "./land.ts";

/** How much mist lies between the dunes at an hour. */
const amounts: Readonly<Record<Scene["time"], number>> = {
  dawn: 0.85,
  day: 0.2,
  dusk: 0.5,
  night: 0.6,
  none: 0.3,
};

/** Distances of the banks and how high they reach, metres. */
const banks = [
  { radius: 62, tall: 3.6 },
  { radius: 118, tall: 6.5 },
  { radius: 205, tall: 11 },
  { radius: 390, tall: 22 },
] as const;

const vertex = /* glsl */ `
varying vec2 vAt;varying vec3 vWorld;
void main(){
  vAt=uv;vec4 world=modelMatrix*vec4(position,1.);vWorld=world.xyz;
  gl_Position=projectionMatrix*viewMatrix*world;}`;

const fragment = /* glsl */ `
varying vec2 vAt;varying vec3 vWorld;
uniform float uAmount,uBank;
void main(){
  float turn=vAt.x*6.2831853;
  // Round the circle on a circle of noise, so that a bank has no seam.
  vec2 round_=vec2(sin(turn),cos(turn))*(4.+uBank*2.)+uBank*9.;
  float wave=noise2(round_+vec2(uSeconds*.012,vAt.y*1.4));
  float top=.35+.6*wave;
  float shown=smoothstep(top,top-.42,vAt.y)*smoothstep(.2,.75,wave);
  vec3 ray=normalize(vWorld-uCamera);
  gl_FragColor=finishOver(airColour(ray)*1.04,shown*uAmount);}`;

/** Low banks of mist that part one range of dunes from the next. */
export const makeMist = (
  kit: Kit,
  scene: Scene,
  { foot, centre }: Pick<LandPlan, "foot" | "centre">,
): Built<Moment> => {
  const object = new Group();
  banks.forEach(({ radius, tall }, bank) => {
    const mesh = new Mesh(
      new CylinderGeometry(radius, radius, tall, 72, 1, true).translate(
        0,
        foot + tall / 2 - 0.6,
        0,
      ),
      ownPaint(kit, {
        vertex,
        fragment,
        layer: "over",
        uniforms: { uAmount: { value: amounts[scene.time] }, uBank: { value: bank } },
      }),
    );
    mesh.material.side = BackSide;
    mesh.position.z = centre;
    // Farther banks first.
    mesh.renderOrder = 10 - bank;
    object.add(mesh);
  });
  return { object, update: () => undefined };
};
