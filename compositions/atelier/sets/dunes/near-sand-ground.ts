import { Float32BufferAttribute, PlaneGeometry, type BufferGeometry } from "three";
import { smoothStep } from "../../../../src/picture/numbers.ts";
import type { SeededRandom } from "../../../../src/picture/seeded-random.ts";

/** How far the sand reaches, in heights of what stands on it; its colours have melted into the dusk long before. */
const reach = 90;

/**
 * Heights of sand around a thing of `tall` metres: nearly flat under it, ripples as far as a camera stands.
 * Tells metres above the ground at x, z from the thing.
 */
export const nearSandHeights = (random: SeededRandom, tall: number) => {
  const heading = random.between(0.3, 0.9);
  const ripple = tall * 1.7;
  return (x: number, z: number): number => {
    const away = Math.hypot(x, z) / tall;
    const along = (x * Math.cos(heading) + z * Math.sin(heading)) / ripple;
    const across = (-x * Math.sin(heading) + z * Math.cos(heading)) / ripple;
    const wave = Math.sin(along * 6.28 + Math.sin(across * 1.7) * 1.1) - 0.6;
    return wave * 0.04 * tall * smoothStep(0.5, 2.2, away);
  };
};

/** The sand as a mesh whose cells grow outward. */
export const nearSandGeometry = (
  heightAt: (x: number, z: number) => number,
  tall: number,
  detail: number,
): BufferGeometry => {
  const cells = Math.round(104 * Math.sqrt(detail));
  const geometry = new PlaneGeometry(2, 2, cells, cells).rotateX(-Math.PI / 2);
  const place = geometry.getAttribute("position");
  const spread = (share: number) => tall * (share * 6 + share ** 7 * (reach - 6));
  const positions: number[] = [];
  for (let index = 0; index < place.count; index++) {
    const [x, z] = [spread(place.getX(index)), spread(place.getZ(index))];
    positions.push(x, heightAt(x, z), z);
  }
  geometry.setAttribute("position", new Float32BufferAttribute(positions, 3));
  geometry.computeVertexNormals();
  return geometry;
};
