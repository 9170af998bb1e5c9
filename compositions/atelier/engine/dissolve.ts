import { Vector2, Vector3, WebGLRenderTarget, type Texture, type WebGLRenderer } from "three";
import { makeFullFrame } from "./full-frame.ts";
import { codecChunk, noiseChunk } from "./shader-chunks.ts";

const shader = /* glsl */ `
${noiseChunk}${codecChunk}
uniform sampler2D uFrom,uTo;uniform float uReveal,uSeed;uniform vec2 uSize;uniform vec3 uEmber;
void main(){
  vec2 p=vAt*vec2(uSize.x/uSize.y,1.);
  float n=fbm2(p*2.6+uSeed*.37)+.28*fbm2(p*9.+uSeed)+.10*noise2(p*38.);
  n=n/1.12+.22*length(vAt-.5);
  float edge=mix(-.12,1.22,uReveal);
  float d=n-edge;
  // Both pictures flow along the edge while it passes.
  vec2 flow=vec2(fbm2(p*3.+7.)-.5,fbm2(p*3.+31.)-.5)*.05;
  float near=exp(-d*d*90.);
  vec4 a=texture2D(uFrom,vAt+flow*near),b=texture2D(uTo,vAt-flow*near);
  float shown=smoothstep(.012,-.012,d);
  vec3 c=mix(unpackLight(a.rgb),unpackLight(b.rgb),shown);
  float hot=exp(-abs(d)*70.),warm=exp(-abs(d)*16.);
  c+=uEmber*(hot*1.5+warm*.35)*sin(3.14159*clamp(uReveal,0.,1.));
  gl_FragColor=vec4(packLight(c),mix(a.a,b.a,shown));}`;

/** One world dissolving into another. */
export type Dissolving = {
  readonly from: WebGLRenderTarget;
  readonly to: WebGLRenderTarget;
  readonly reveal: number;
  readonly seed: number;
};

/** The dream dissolve: a torn edge of noise with an ember rim, along which both pictures flow. */
export const makeDissolve = (ember: readonly [number, number, number]) => {
  let target: WebGLRenderTarget | null = null;
  const frame = makeFullFrame(shader, {
    uFrom: { value: null as Texture | null },
    uTo: { value: null as Texture | null },
    uReveal: { value: 0 },
    uSeed: { value: 0 },
    uSize: { value: new Vector2() },
    uEmber: { value: new Vector3(...ember) },
  });
  return {
    draw: (renderer: WebGLRenderer, { from, to, reveal, seed }: Dissolving): Texture => {
      target ??= new WebGLRenderTarget(from.width, from.height, { depthBuffer: false });
      frame.uniforms.uFrom.value = from.texture;
      frame.uniforms.uTo.value = to.texture;
      frame.uniforms.uReveal.value = reveal;
      frame.uniforms.uSeed.value = seed;
      frame.uniforms.uSize.value.set(from.width, from.height);
      frame.draw(renderer, target);
      return target.texture;
    },
    dispose: () => {
      target?.dispose();
      frame.dispose();
    },
  };
};
