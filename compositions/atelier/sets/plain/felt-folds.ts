import { Float32BufferAttribute, PlaneGeometry, type BufferGeometry } from "three";
import { smoothStep } from "../../../../src/picture/numbers.ts";
import type { SeededRandom } from "../../../../src/picture/seeded-random.ts";

type Fold = {
  readonly x: number;
  readonly z: number;
  readonly heading: number;
  readonly length: number;
  readonly width: number;
  readonly height: number;
};

const heightOfFold = (fold: Fold, x: number, z: number): number => {
  const [dx, dz] = [x - fold.x, z - fold.z];
  const along = dx * Math.cos(fold.heading) + dz * Math.sin(fold.heading);
  const wander = Math.sin((along / fold.length) * 2.4 + fold.heading * 5) * fold.width * 0.6;
  const across = (-dx * Math.sin(fold.heading) + dz * Math.cos(fold.heading) + wander) / fold.width;
  const reach = 1 - smoothStep(0.4, 1, Math.abs(along) / fold.length);
  return fold.height * reach * Math.exp(-across * across * (across > 0 ? 1 : 2.6));
};

/**
 * Heights of cloth that lies flat under a thing of `tall` metres and rises in soft folds all around it.
 * Tells metres above the ground at x, z from the thing.
 */
export const feltHeights = (random: SeededRandom, tall: number) => {
  const folds = Array.from({ length: 13 }, (_, index): Fold => {
    const way = (index / 13) * Math.PI * 2 + random.between(-0.25, 0.25);
    const far = tall * random.between(1.9, 5.2);
    return {
      x: Math.sin(way) * far,
      z: -Math.cos(way) * far,
      heading: way + random.between(-0.6, 0.6),
      length: tall * random.between(2, 4.5),
      width: tall * random.between(0.35, 0.8),
      height: tall * random.between(0.16, 0.42),
    };
  });
  return (x: number, z: number): number => {
    const away = Math.hypot(x, z) / tall;
    const rise = folds.reduce((sum, fold) => sum + heightOfFold(fold, x, z), 0);
    // In front, where cameras stand, cloth must not hide what lies on it.
    const open = 1 - 0.72 * smoothStep(-0.4, 0.3, z / (Math.hypot(x, z) + 1e-9));
    return rise * open * smoothStep(1.4, 2.3, away);
  };
};

/** The cloth as a mesh, fine where it is in focus; its `color` is how worn the nap is, around 1. */
export const feltGeometry = (
  heightAt: (x: number, z: number) => number,
  tall: number,
  detail: number,
  random: SeededRandom,
): BufferGeometry => {
  const cells = Math.round(104 * Math.sqrt(detail));
  const geometry = new PlaneGeometry(2, 2, cells, cells).rotateX(-Math.PI / 2);
  const place = geometry.getAttribute("position");
  const positions: number[] = [];
  const wear: number[] = [];
  const waves = Array.from({ length: 6 }, () => ({
    x: random.between(-2.6, 2.6) / tall,
    z: random.between(-2.6, 2.6) / tall,
    from: random.between(0, 6.3),
  }));
  // Cells grow outward, so that one mesh serves the macro and what lies beyond.
  const spread = (share: number) => tall * (share * 3 + share ** 5 * 4.2);
  for (let index = 0; index < place.count; index++) {
    const [x, z] = [spread(place.getX(index)), spread(place.getZ(index))];
    positions.push(x, heightAt(x, z), z);
    const worn = waves.reduce(
      (sum, wave) => sum + Math.sin(x * wave.x + z * wave.z + wave.from),
      0,
    );
    const tone = 1 + worn * 0.055;
    wear.push(tone, tone, tone);
  }
  geometry.setAttribute("position", new Float32BufferAttribute(positions, 3));
  geometry.setAttribute("color", new Float32BufferAttribute(wear, 3));
  geometry.computeVertexNormals();
  return geometry;
};
