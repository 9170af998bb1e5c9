import {
  LinearFilter,
  Matrix4,
  Mesh,
  ShaderMaterial,
  WebGLRenderTarget,
  type Material,
  type Object3D,
  type PerspectiveCamera,
  type Scene as Stage,
  type Texture,
  type WebGLRenderer,
} from "three";
import { makeDepth, makeNearDepth } from "./near-depth.ts";

/** Objects on the first layer stay still; those also on the second are drawn anew at this moment all the same. */
const stillLayer = 2;
const anewLayer = 3;

/**
 * Says of an object that it is rigid and that its light changes slowly: in a clip its surfaces are then painted a few times a
 * second and moved with the camera in between ({@link Stills}). Never for what waves, breathes or sparkles, nor for water and
 * gems. What is transparent in it stays alive.
 */
export const staysStill = <T extends Object3D>(object: T): T => {
  object.traverse((part) => {
    if (part instanceof Mesh && !isTransparent(part)) part.layers.enable(stillLayer);
  });
  return object;
};

/** Whether a still object is painted anew at this moment, because a shadow moves over it. */
export const paintAnew = (object: Object3D, isAnew: boolean): void => {
  if (isAnew) object.layers.enable(anewLayer);
  else object.layers.disable(anewLayer);
};

const isTransparent = ({ material }: Mesh): boolean =>
  [material].flat().some(({ transparent }) => transparent);

const isOn = ({ layers }: Object3D, layer: number): boolean => (layers.mask & (1 << layer)) !== 0;

/**
 * What is still in a world, painted at one moment before and one after, and seen from where the camera stands now: every
 * point is looked up where it was in both pictures, unless something hid it there, and the two are mixed by time (reverse
 * reprojection, D. Nehab et al., "Accelerating Real-Time Shading with Reverse Reprojection Caching", 2007, from both sides).
 */
export type Stills = {
  /** Whether the picture of moment `index` is there. Two neighbouring ones are kept. */
  readonly has: (index: number) => boolean;
  /** Paints what is still in a stage that shows moment `index`. */
  readonly paint: (
    renderer: WebGLRenderer,
    stage: Stage,
    camera: PerspectiveCamera,
    index: number,
  ) => void;
  /**
   * Dresses what is still in its pictures: `share` of the way (0..1) from moment `index` to the next. Gives a function that
   * undresses it.
   */
  readonly dress: (stage: Stage, index: number, share: number) => () => void;
  readonly dispose: () => void;
};

const vertexShader = /* glsl */ `
uniform mat4 uClip0,uClip1;varying vec4 vAt0,vAt1;
void main(){
  vec4 place=vec4(position,1.);
  #ifdef USE_INSTANCING
  place=instanceMatrix*place;
  #endif
  vAt0=uClip0*place;vAt1=uClip1*place;
  gl_Position=projectionMatrix*modelViewMatrix*place;}`;

const fragmentShader = /* glsl */ `
uniform sampler2D uLight0,uLight1,uDepth0,uDepth1;uniform float uShare;varying vec4 vAt0,vAt1;
// How well a picture knows a point: nothing nearer was before it (depth runs against 1 as 1 / metres), and it is inside the
// frame; less and less towards its edge, so that no seam shows where one picture ends. Of two pictures that do not know it, the
// one counts where what hid it stood closer to it: beside a crest that is the dune before it, and never a tower.
float known(vec3 at,float stored){
  vec2 away=abs(at.xy-.5);
  float close=(1.-at.z)/(1.-stored);close*=close;
  return at.z*1.03-.03002<stored?clamp(8.*(.5-max(away.x,away.y)),.001,1.):.0001*close*close;}
void main(){
  vec3 a=vAt0.xyz/vAt0.w,b=vAt1.xyz/vAt1.w;
  float own=(1.-uShare)*known(a,texture2D(uDepth0,a.xy).r);
  float other=uShare*known(b,texture2D(uDepth1,b.xy).r);
  gl_FragColor=mix(texture2D(uLight0,a.xy),texture2D(uLight1,b.xy),other/(own+other));}`;

/** From -1..1 to 0..1, as textures are read. */
const asShares = new Matrix4().makeScale(0.5, 0.5, 0.5).setPosition(0.5, 0.5, 0.5);

const makeTarget = (width: number, height: number): WebGLRenderTarget => {
  const target = new WebGLRenderTarget(width, height, {
    minFilter: LinearFilter,
    magFilter: LinearFilter,
  });
  target.depthTexture = makeDepth(width, height);
  return target;
};

/** Makes {@link Stills} whose pictures are `width` x `height` pixels. */
export const makeStills = (width: number, height: number): Stills => {
  const slots = [0, 1].map(() => ({
    target: makeTarget(width, height),
    near: makeNearDepth(width, height),
    index: Number.NaN,
    clips: new Map<Object3D, Matrix4>(),
  }));
  const [even, odd] = slots;
  const texture = (value: Texture | null | undefined) => ({ value: value ?? null });
  const shared = {
    uLight0: texture(even?.target.texture),
    uLight1: texture(odd?.target.texture),
    uDepth0: texture(even?.near.texture),
    uDepth1: texture(odd?.near.texture),
    uShare: { value: 0 },
  };
  const twins = new Map<Mesh, ShaderMaterial>();
  const twinOf = (mesh: Mesh, { side, depthWrite }: Material): ShaderMaterial => {
    const known = twins.get(mesh);
    const twin =
      known ??
      new ShaderMaterial({
        vertexShader,
        fragmentShader,
        uniforms: {
          ...shared,
          uClip0: { value: new Matrix4() },
          uClip1: { value: new Matrix4() },
        },
      });
    twins.set(mesh, twin);
    twin.side = side;
    twin.depthWrite = depthWrite;
    slots.forEach(({ clips }, slot) => {
      const uniform = twin.uniforms[`uClip${slot}`];
      const clip = clips.get(mesh);
      if (uniform && clip) uniform.value = clip;
    });
    return twin;
  };
  const slotOf = (index: number) => slots[Math.abs(index) % 2];
  return {
    has: (index) => slotOf(index)?.index === index,
    paint: (renderer, stage, camera, index) => {
      const slot = slotOf(index);
      if (!slot) return;
      slot.index = index;
      camera.layers.set(stillLayer);
      renderer.setRenderTarget(slot.target);
      renderer.render(stage, camera);
      camera.layers.set(0);
      if (slot.target.depthTexture) slot.near.draw(renderer, slot.target.depthTexture);
      const view = new Matrix4()
        .multiplyMatrices(camera.projectionMatrix, camera.matrixWorldInverse)
        .premultiply(asShares);
      slot.clips.clear();
      stage.traverse((part) => {
        if (!isOn(part, stillLayer)) return;
        slot.clips.set(part, new Matrix4().multiplyMatrices(view, part.matrixWorld));
      });
    },
    dress: (stage, index, share) => {
      shared.uShare.value = slotOf(index) === even ? share : 1 - share;
      const dressed = new Map<Mesh, Mesh["material"]>();
      stage.traverse((part) => {
        if (!(part instanceof Mesh) || !isOn(part, stillLayer) || isOn(part, anewLayer)) return;
        const { material } = part;
        if (Array.isArray(material)) return;
        dressed.set(part, material);
        part.material = twinOf(part, material);
      });
      return () => {
        for (const [part, material] of dressed) part.material = material;
      };
    },
    dispose: () => {
      for (const { target, near } of slots) {
        near.dispose();
        target.depthTexture?.dispose();
        target.dispose();
      }
      for (const twin of twins.values()) twin.dispose();
    },
  };
};
