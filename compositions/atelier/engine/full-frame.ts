import {
  Mesh,
  NoBlending,
  OrthographicCamera,
  PlaneGeometry,
  Scene,
  ShaderMaterial,
  type IUniform,
  type WebGLRenderer,
  type WebGLRenderTarget,
} from "three";

const camera = new OrthographicCamera(-1, 1, 1, -1, 0, 1);
const plane = new PlaneGeometry(2, 2);

/** A shader that runs once over every pixel of a target. `vAt` is the place, 0..1 from the lower left. */
export type FullFrame<U extends Record<string, IUniform>> = {
  readonly uniforms: U;
  /** Draws into `target`, or the canvas when it is null. */
  readonly draw: (renderer: WebGLRenderer, target: WebGLRenderTarget | null) => void;
  readonly dispose: () => void;
};

/** Makes a {@link FullFrame} of a fragment shader that writes `gl_FragColor`. */
export const makeFullFrame = <U extends Record<string, IUniform>>(
  fragment: string,
  uniforms: U,
): FullFrame<U> => {
  const material = new ShaderMaterial({
    vertexShader: "varying vec2 vAt;void main(){vAt=uv;gl_Position=vec4(position.xy,0.,1.);}",
    fragmentShader: `varying vec2 vAt;\n${fragment}`,
    uniforms,
    depthTest: false,
    depthWrite: false,
    blending: NoBlending,
  });
  const stage = new Scene();
  const mesh = new Mesh(plane, material);
  mesh.frustumCulled = false;
  stage.add(mesh);
  return {
    uniforms,
    draw: (renderer, target) => {
      renderer.setRenderTarget(target);
      renderer.render(stage, camera);
    },
    dispose: () => material.dispose(),
  };
};
