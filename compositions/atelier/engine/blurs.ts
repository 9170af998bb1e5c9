import { LinearFilter, Vector2, WebGLRenderTarget, type Texture, type WebGLRenderer } from "three";
import { makeFullFrame } from "./full-frame.ts";
import { codecChunk } from "./shader-chunks.ts";

const shrinkShader = /* glsl */ `
uniform sampler2D uFrom;uniform vec2 uTexel;
void main(){
  vec4 a=texture2D(uFrom,vAt+uTexel*vec2(-1,-1)),b=texture2D(uFrom,vAt+uTexel*vec2(1,-1)),c=texture2D(uFrom,vAt+uTexel*vec2(-1,1)),d=texture2D(uFrom,vAt+uTexel);
  gl_FragColor=(a+b+c+d)*.25;}`;

const growShader = /* glsl */ `
uniform sampler2D uFrom,uOwn;uniform vec2 uTexel;uniform float uSpread;
vec4 grown(){
  vec4 s=texture2D(uFrom,vAt)*4.;
  s+=(texture2D(uFrom,vAt+uTexel*vec2(1,0))+texture2D(uFrom,vAt-uTexel*vec2(1,0))+texture2D(uFrom,vAt+uTexel*vec2(0,1))+texture2D(uFrom,vAt-uTexel*vec2(0,1)))*2.;
  s+=texture2D(uFrom,vAt+uTexel)+texture2D(uFrom,vAt-uTexel)+texture2D(uFrom,vAt+uTexel*vec2(1,-1))+texture2D(uFrom,vAt+uTexel*vec2(-1,1));
  return mix(texture2D(uOwn,vAt),s/16.,uSpread);}
`;

const widenShader = /* glsl */ `${growShader}void main(){gl_FragColor=grown();}`;

/** What bloom adds to every point, worked out where it is smooth: in a quarter of the rows. */
const bloomShader = /* glsl */ `
${codecChunk}${growShader}
uniform float uBloom;
void main(){
  vec3 wide=unpackLight(grown().rgb),near=unpackLight(texture2D(uOwn,vAt).rgb);
  gl_FragColor=vec4(packLight(uBloom*(max(wide-.42,0.)*.5+max(near-.75,0.)*.35)+wide*.018),1.);}`;

/** Blurs of a picture: for what is out of focus, and what its bloom adds to every point. */
export type Blurs = {
  readonly half: Texture;
  readonly quarter: Texture;
  readonly glow: Texture;
};

/** A target without depth, read smoothly. */
const byteTarget = (width: number, height: number) =>
  new WebGLRenderTarget(Math.max(1, Math.round(width)), Math.max(1, Math.round(height)), {
    minFilter: LinearFilter,
    magFilter: LinearFilter,
    depthBuffer: false,
  });

/** Makes the {@link Blurs} of pictures of one size. Their rows are fixed, so that a draft and a large still look alike. */
export const makeBlurs = (width: number, height: number, bloom: number) => {
  const sized = (row: number) => byteTarget((row * width) / height, row);
  const [half, quarter, eighth, small, smallest] = [
    sized(360),
    sized(180),
    sized(90),
    sized(45),
    sized(22),
  ];
  const [glow, wide, wider] = [sized(180), sized(90), sized(45)];
  const shrink = makeFullFrame(shrinkShader, {
    uFrom: { value: null as Texture | null },
    uTexel: { value: new Vector2() },
  });
  const growing = () => ({
    uFrom: { value: null as Texture | null },
    uOwn: { value: null as Texture | null },
    uTexel: { value: new Vector2() },
    uSpread: { value: 0.65 },
  });
  const widen = makeFullFrame(widenShader, growing());
  const add = makeFullFrame(bloomShader, { ...growing(), uBloom: { value: bloom } });
  add.uniforms.uSpread.value = 0.5;
  return {
    /** `isSoft`: whether `half` will be read; it may be old otherwise. */
    draw: (renderer: WebGLRenderer, light: Texture, isSoft: boolean): Blurs => {
      let from = light;
      const isLarge = height > 4 * quarter.height;
      for (const level of [
        ...(isSoft || isLarge ? [half] : []),
        quarter,
        eighth,
        small,
        smallest,
      ]) {
        shrink.uniforms.uFrom.value = from;
        shrink.uniforms.uTexel.value.set(0.25 / level.width, 0.25 / level.height);
        shrink.draw(renderer, level);
        from = level.texture;
      }
      for (const [pass, own, far, into] of [
        [widen, small, smallest, wider],
        [widen, eighth, wider, wide],
        [add, quarter, wide, glow],
      ] as const) {
        pass.uniforms.uFrom.value = far.texture;
        pass.uniforms.uOwn.value = own.texture;
        pass.uniforms.uTexel.value.set(1 / far.width, 1 / far.height);
        pass.draw(renderer, into);
      }
      return { half: half.texture, quarter: quarter.texture, glow: glow.texture };
    },
    dispose: () => {
      const targets = [half, quarter, eighth, small, smallest, glow, wide, wider];
      for (const part of [...targets, shrink, widen, add]) part.dispose();
    },
  };
};
