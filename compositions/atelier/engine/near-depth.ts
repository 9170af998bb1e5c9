import {
  AlwaysDepth,
  DepthTexture,
  FloatType,
  Mesh,
  NearestFilter,
  OrthographicCamera,
  PlaneGeometry,
  Scene,
  ShaderMaterial,
  Vector2,
  WebGLRenderTarget,
  type Texture,
  type WebGLRenderer,
} from "three";

/** A depth texture of 32 bits, read point by point. */
export const makeDepth = (width: number, height: number): DepthTexture => {
  const depth = new DepthTexture(width, height, FloatType);
  depth.minFilter = NearestFilter;
  depth.magFilter = NearestFilter;
  return depth;
};

/** Widens what is near by a pixel all round: a colour read smoothly beside an edge has the edge in it. */
export type NearDepth = {
  readonly texture: DepthTexture;
  readonly draw: (renderer: WebGLRenderer, depth: Texture) => void;
  readonly dispose: () => void;
};

const fragmentShader = /* glsl */ `
uniform sampler2D uDepth;uniform vec2 uTexel;varying vec2 vAt;
float at(vec2 aside){return texture2D(uDepth,vAt+aside*uTexel).r;}
void main(){
  gl_FragColor=vec4(0);
  gl_FragDepth=min(at(vec2(0)),min(min(at(vec2(-1,-1)),at(vec2(1,1))),min(at(vec2(-1,1)),at(vec2(1,-1)))));}`;

/** Makes a {@link NearDepth} for depth textures of one size. */
export const makeNearDepth = (width: number, height: number): NearDepth => {
  const target = new WebGLRenderTarget(width, height);
  const texture = makeDepth(width, height);
  target.depthTexture = texture;
  const material = new ShaderMaterial({
    vertexShader: "varying vec2 vAt;void main(){vAt=uv;gl_Position=vec4(position.xy,0.,1.);}",
    fragmentShader,
    uniforms: {
      uDepth: { value: null },
      uTexel: { value: new Vector2(1 / width, 1 / height) },
    },
    depthFunc: AlwaysDepth,
    colorWrite: false,
  });
  const plane = new PlaneGeometry(2, 2);
  const mesh = new Mesh(plane, material);
  mesh.frustumCulled = false;
  const stage = new Scene().add(mesh);
  const camera = new OrthographicCamera(-1, 1, 1, -1, 0, 1);
  return {
    texture,
    draw: (renderer, depth) => {
      material.uniforms["uDepth"] = { value: depth };
      renderer.setRenderTarget(target);
      renderer.render(stage, camera);
    },
    dispose: () => {
      plane.dispose();
      material.dispose();
      texture.dispose();
      target.dispose();
    },
  };
};
