import {
  DepthTexture,
  Matrix4,
  MeshBasicMaterial,
  NearestFilter,
  OrthographicCamera,
  UnsignedIntType,
  Vector3,
  WebGLRenderTarget,
  type Object3D,
  type Scene as Stage,
  type WebGLRenderer,
} from "three";
import type { LightUniforms } from "./light-uniforms.ts";

/** Objects on this layer throw shadows; see {@link castsShadow}. */
const shadowLayer = 1;

/** Lets an object and all in it throw shadows. Transparent things should not. */
export const castsShadow = <T extends Object3D>(object: T): T => {
  object.traverse((part) => part.layers.enable(shadowLayer));
  return object;
};

/** Draws what the key light sees around a point, so that materials know what lies in cast shadow. */
export type ShadowMap = {
  readonly draw: (
    renderer: WebGLRenderer,
    stage: Stage,
    light: LightUniforms,
    centre: readonly [number, number, number],
    reachInMetres: number,
  ) => void;
  readonly dispose: () => void;
};

/** A shadow map of `size` x `size` texels. */
export const makeShadowMap = (size: number): ShadowMap => {
  const target = new WebGLRenderTarget(size, size);
  target.depthTexture = new DepthTexture(size, size, UnsignedIntType);
  target.depthTexture.minFilter = NearestFilter;
  target.depthTexture.magFilter = NearestFilter;
  const camera = new OrthographicCamera(-1, 1, 1, -1, 0.1, 10);
  camera.layers.set(shadowLayer);
  const material = new MeshBasicMaterial({ colorWrite: false });
  const matrix = new Matrix4();
  return {
    draw: (renderer, stage, light, centre, reach) => {
      const towards = light.uTowardsKey.value;
      const middle = new Vector3(...centre);
      camera.left = camera.bottom = -reach;
      camera.right = camera.top = reach;
      camera.near = 0;
      // A low sun throws long shadows: they lie far behind what throws them.
      camera.far = reach * 10;
      camera.position.copy(middle).addScaledVector(towards, reach * 3);
      camera.up.set(0, 1, Math.abs(towards.y) > 0.98 ? 1 : 0);
      camera.lookAt(middle);
      camera.updateProjectionMatrix();
      camera.updateMatrixWorld();
      matrix.multiplyMatrices(camera.projectionMatrix, camera.matrixWorldInverse);
      stage.overrideMaterial = material;
      renderer.setRenderTarget(target);
      renderer.clear();
      renderer.render(stage, camera);
      stage.overrideMaterial = null;
      light.uShadowMap.value = target.depthTexture;
      light.uShadowMatrix.value.copy(matrix);
      light.uShadowTexel.value = 1 / size;
    },
    dispose: () => {
      target.dispose();
      material.dispose();
    },
  };
};
