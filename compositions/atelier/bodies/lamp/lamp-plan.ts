import type { Body } from "../../../../src/picture/scene.ts";
import { add, normalize, scale, type Vec3 } from "../../../../src/picture/vec3.ts";

/** Middle of the shade in the lamp's box (1 unit tall), and the way its light goes (length 1). */
export const lampHead: Vec3 = [0.2, 0.27, 0.3];

/** See {@link lampHead}. */
export const lampAim: Vec3 = normalize([0.22, -0.9, 0.38]);

/** Where the lamp's bulb is in the world, metres. Lamps of a bench are not turned. */
export const bulbInWorld = (lamp: Pick<Body, "position" | "height">): Vec3 =>
  add(lamp.position, scale(add(lampHead, scale(lampAim, 0.06)), lamp.height));
