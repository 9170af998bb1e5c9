import type { Body } from "../../../src/picture/scene.ts";

/** How far from standing on it (heights of the body) something is still put down on the ground. */
const reach = 0.4;

/**
 * Where the ground lies below the middle of a body, in its heights: -0.5 where it stands on it just so. Null for what is
 * in the air, or part of another body, such as a treasure in a tin.
 */
export const groundUnder = (
  bodies: readonly Pick<Body, "key">[],
  { key, position, height }: Pick<Body, "key" | "position" | "height">,
): number | null => {
  if (height <= 0 || !bodies.some((body) => body.key === key)) return null;
  const ground = -position[1] / height;
  return Math.abs(ground + 0.5) > reach ? null : ground;
};
