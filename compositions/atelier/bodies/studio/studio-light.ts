import { Vector2, Vector3 } from "three";
import { mixVec3, scale, type Vec3 } from "../../../../src/picture/vec3.ts";
import type { Moment } from "../../contract.ts";
import { studioTextures } from "./studio.ts";

/** The uniforms of the studio's GLSL; one set for all materials of a piece. */
export const makeStudioUniforms = () => ({
  uStudio: { value: studioTextures().sharp },
  uStudioSoft: { value: studioTextures().soft },
  uStudioTurn: { value: new Vector2(1, 0) },
  uStudioWarm: { value: new Vector3() },
  uStudioCool: { value: new Vector3() },
  uStudioFire: { value: new Vector3() },
  uStudioGround: { value: new Vector3() },
});

/** See {@link makeStudioUniforms}. */
export type StudioUniforms = ReturnType<typeof makeStudioUniforms>;

const full = (light: Vec3): Vec3 => scale(light, 1 / Math.max(...light, 1e-3));

/** Sets the studio to a moment: its lights take the hues of the place and drift a little, as held lamps do. */
export const setStudio = (
  uniforms: StudioUniforms,
  { scene: { light }, seconds }: Pick<Moment, "scene" | "seconds">,
  share: number,
): void => {
  const [x, , z] = light.towardsKey;
  const drift = 0.1 * Math.sin(seconds * 0.55) + 0.05 * seconds + 0.3 * (share - 0.5);
  const angle = Math.atan2(x, z) + drift;
  uniforms.uStudioTurn.value.set(Math.cos(angle), Math.sin(angle));
  const strength = Math.max(...light.key);
  // A jeweller would never let the stage be dark: faint keys are raised.
  const level = 0.62 + 0.3 * Math.min(1.6, strength);
  uniforms.uStudioWarm.value.set(...scale(mixVec3([1, 0.93, 0.83], full(light.key), 0.16), level));
  uniforms.uStudioCool.value.set(
    ...scale(mixVec3([0.86, 0.84, 1], full(light.top), 0.4), level * 0.8),
  );
  uniforms.uStudioFire.value.set(level * 1.5, level * 1.45, level * 1.35);
  const ground = mixVec3(light.lit, light.accent, 0.28);
  uniforms.uStudioGround.value.set(...scale(ground, 0.55 + 0.4 * Math.min(2, strength)));
};
