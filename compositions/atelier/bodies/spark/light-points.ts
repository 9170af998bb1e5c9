import {
  InstancedBufferAttribute,
  InstancedBufferGeometry,
  Mesh,
  PlaneGeometry,
  type ShaderMaterial,
} from "three";
import type { Light } from "../../../../src/picture/scene.ts";
import type { Vec3 } from "../../../../src/picture/vec3.ts";
import type { Kit } from "../../contract.ts";
import { ownPaint } from "../../engine/paint.ts";

/** A small round light. */
export type LightPoint = {
  readonly at: Vec3;
  /** Radius of all that is seen of it, in the object's units. */
  readonly radius: number;
  readonly light: Light;
  /** 0 a soft even round, as a lens sees it out of focus .. 1 a hard core with a faint halo. */
  readonly core: number;
  /** How far it drifts, in the object's units. */
  readonly drift: number;
};

const vertex = /* glsl */ `
attribute vec4 aAt;attribute vec4 aLight;attribute vec2 aKind;
varying vec2 vAt;varying vec4 vLight;varying float vPhase;
void main(){
  vAt=position.xy*2.;vLight=aLight;
  float p=hash1(aAt.x*7.3+aAt.y*3.1+aAt.z*11.7)*6.283;vPhase=p;
  vec3 place=aAt.xyz+aKind.x*vec3(sin(uSeconds*.31+p),sin(uSeconds*.23+p*2.1),sin(uSeconds*.27+p*1.7));
  vec4 seen=viewMatrix*modelMatrix*vec4(place,1.);
  float grown=length(modelMatrix[0].xyz);
  seen.xy+=vAt*aAt.w*grown;
  // What nearly touches the lens fades instead of filling the picture.
  vLight.rgb*=smoothstep(0.,aKind.y,-seen.z);
  gl_Position=projectionMatrix*seen;
}`;

const fragment = /* glsl */ `
varying vec2 vAt;varying vec4 vLight;varying float vPhase;
void main(){
  float d=length(vAt);if(d>1.)discard;
  float round_=smoothstep(1.,.82,d)*(.75+.25*smoothstep(.4,.95,d));
  float core=exp(-d*d*60.)+exp(-d*d*11.)*.22;
  float amount=mix(round_,core*(1.-d*d),vLight.w);
  float twinkle=.8+.2*sin(uSeconds*1.7+vPhase*3.);
  gl_FragColor=finishOver(vLight.rgb,amount*twinkle);
}`;

/** Many small lights at once, each a round that faces the camera. `clear` is the distance at which they fade at the lens. */
export const makeLightPoints = (
  kit: Kit,
  points: readonly LightPoint[],
  clear: number,
): Mesh<InstancedBufferGeometry, ShaderMaterial> => {
  const square = new PlaneGeometry(1, 1);
  const geometry = new InstancedBufferGeometry();
  geometry.index = square.index;
  geometry.setAttribute("position", square.getAttribute("position"));
  const put = (name: string, size: number, of: (point: LightPoint) => readonly number[]) =>
    geometry.setAttribute(
      name,
      new InstancedBufferAttribute(
        new Float32Array(points.flatMap((point) => [...of(point)])),
        size,
      ),
    );
  put("aAt", 4, ({ at, radius }) => [...at, radius]);
  put("aLight", 4, ({ light, core }) => [...light, core]);
  put("aKind", 2, ({ drift }) => [drift, clear]);
  geometry.instanceCount = points.length;
  const mesh = new Mesh(geometry, ownPaint(kit, { vertex, fragment, layer: "glow" }));
  mesh.frustumCulled = false;
  return mesh;
};
