import {
  Vector2,
  Vector3,
  Vector4,
  type Texture,
  type WebGLRenderer,
  type WebGLRenderTarget,
} from "three";
import { makeBlurs } from "./blurs.ts";
import { developShader } from "./develop.glsl.ts";
import { makeFullFrame } from "./full-frame.ts";

/** How a picture is printed: what the whole film shares. Colours are linear light. */
export type PrintLook = {
  readonly ink: readonly [number, number, number];
  readonly ember: readonly [number, number, number];
  readonly bloom: number;
  readonly grain: number;
  /** Whether edges come without samples and are smoothed here. */
  readonly smooth: boolean;
};

/** Turns the light a scene gave into a picture: focus, bloom, film curve, one grade, grain that hides steps. */
export type Darkroom = {
  readonly develop: (
    renderer: WebGLRenderer,
    light: Texture,
    options: { readonly softness: number; readonly moment: number },
    target: WebGLRenderTarget | null,
  ) => void;
  readonly dispose: () => void;
};

/** Below this a picture counts as sharp all over. */
const sharpEnough = 0.01;

const makePrint = (look: PrintLook, texel: Vector2, isSoft: boolean) =>
  makeFullFrame(developShader({ isSoft, smooth: look.smooth }), {
    uSharp: { value: null as Texture | null },
    uHalf: { value: null as Texture | null },
    uQuarter: { value: null as Texture | null },
    uGlow: { value: null as Texture | null },
    uGrain: { value: look.grain },
    uMoment: { value: new Vector4() },
    uTexel: { value: texel },
    uInk: { value: new Vector3(...look.ink) },
    uEmber: { value: new Vector3(...look.ember) },
  });

/** A darkroom for pictures of one size. */
export const makeDarkroom = (width: number, height: number, look: PrintLook): Darkroom => {
  const texel = new Vector2(1 / width, 1 / height);
  const blurs = makeBlurs(width, height, look.bloom);
  const soft = makePrint(look, texel, true);
  const sharp = makePrint(look, texel, false);
  return {
    develop: (renderer, light, { softness, moment }, target) => {
      const isSoft = softness > sharpEnough;
      const { half, quarter, glow } = blurs.draw(renderer, light, isSoft);
      const { uniforms, draw } = isSoft ? soft : sharp;
      uniforms.uSharp.value = light;
      uniforms.uHalf.value = half;
      uniforms.uQuarter.value = quarter;
      uniforms.uGlow.value = glow;
      const [now, other] = [moment % 97, (moment % 89) * 5.1];
      uniforms.uMoment.value.set(now * 13.7, now * 7.3, other, other);
      draw(renderer, target);
    },
    dispose: () => {
      for (const part of [blurs, soft, sharp]) part.dispose();
    },
  };
};
