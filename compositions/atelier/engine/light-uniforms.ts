import { Matrix4, Vector3, Vector4, type Texture } from "three";
import type { Scene } from "../../../src/picture/scene.ts";
import type { Vec3 } from "../../../src/picture/vec3.ts";
import type { Shine } from "../shine.ts";

/** How many small lights count at once. */
export const shineCount = 4;

const vector = () => ({ value: new Vector3() });

/** The uniforms that all materials of one picture share. Names as in the shaders. */
export const makeLightUniforms = () => ({
  uCamera: vector(),
  uTowardsKey: vector(),
  uKey: vector(),
  uTop: vector(),
  uMiddle: vector(),
  uHorizon: vector(),
  uLit: vector(),
  uShade: vector(),
  uAccent: vector(),
  uHaze: vector(),
  uHazePerMetre: { value: 0 },
  uBroken: { value: 0 },
  uTender: { value: 0 },
  /** Seconds since the shot's first frame. */
  uSeconds: { value: 0 },
  /** Metres to what is in focus, and how far the rest dissolves (0..1). */
  uFocus: { value: 1 },
  uSoftness: { value: 0 },
  uShadowMap: { value: null as Texture | null },
  uShadowMatrix: { value: new Matrix4() },
  uShadowTexel: { value: 1 / 1024 },
  /** xyz: where; w: reach. */
  uShineAt: { value: Array.from({ length: shineCount }, () => new Vector4(0, 0, 0, 1)) },
  uShineLight: { value: Array.from({ length: shineCount }, () => new Vector3()) },
});

/** See {@link makeLightUniforms}. */
export type LightUniforms = ReturnType<typeof makeLightUniforms>;

/** Sets the uniforms to a moment. */
export const setLightUniforms = (
  uniforms: LightUniforms,
  scene: Scene,
  seconds: number,
  camera: Vec3,
): void => {
  const { light } = scene;
  uniforms.uCamera.value.set(...camera);
  uniforms.uTowardsKey.value.set(...light.towardsKey);
  uniforms.uKey.value.set(...light.key);
  uniforms.uTop.value.set(...light.top);
  uniforms.uMiddle.value.set(...light.middle);
  uniforms.uHorizon.value.set(...light.horizon);
  uniforms.uLit.value.set(...light.lit);
  uniforms.uShade.value.set(...light.shade);
  uniforms.uAccent.value.set(...light.accent);
  uniforms.uHaze.value.set(...light.haze);
  uniforms.uHazePerMetre.value = light.hazePerMetre;
  uniforms.uBroken.value = scene.broken;
  uniforms.uTender.value = scene.tender;
  uniforms.uSeconds.value = seconds;
  uniforms.uFocus.value = -scene.camera.seenAt[2];
  uniforms.uSoftness.value = scene.softness;
};

/** Lets the strongest shines count; the others are dark. */
export const setShines = (uniforms: LightUniforms, shines: readonly Shine[]): void => {
  const strength = ({ light, reach }: Shine) => Math.max(...light) * reach;
  const strongest = shines.toSorted((a, b) => strength(b) - strength(a));
  for (let index = 0; index < shineCount; index++) {
    const shine = strongest[index];
    uniforms.uShineLight.value[index]?.set(...(shine?.light ?? ([0, 0, 0] as const)));
    if (shine) uniforms.uShineAt.value[index]?.set(...shine.position, shine.reach);
  }
};
