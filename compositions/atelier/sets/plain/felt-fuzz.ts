import { BufferGeometry, Float32BufferAttribute } from "three";
import type { SeededRandom } from "../../../../src/picture/seeded-random.ts";

const steps = 5;

/** Loose fibres that stand off the cloth, as thin ribbons: `color` holds their tone, `normal` points up and sideways. */
export const fuzzGeometry = (
  random: SeededRandom,
  heightAt: (x: number, z: number) => number,
  { tall, coarse }: { readonly tall: number; readonly coarse: number },
  count: number,
): BufferGeometry => {
  const positions: number[] = [];
  const normals: number[] = [];
  const colours: number[] = [];
  const indices: number[] = [];
  for (let fibre = 0; fibre < count; fibre++) {
    const far = 0.12 + 2.6 * random.next() ** 1.6;
    const way = random.next() * Math.PI * 2;
    const [x, z] = [Math.cos(way) * far * tall, Math.sin(way) * far * tall];
    const long = random.between(0.0007, 0.0026) * coarse;
    const wide = random.between(0.000_012, 0.000_03) * coarse;
    const high = random.between(0.0002, 0.0011) * coarse;
    let heading = random.next() * Math.PI * 2;
    const bend = random.between(-0.7, 0.7);
    const tone = random.between(0.7, 1.5);
    let [px, pz] = [x, z];
    const start = positions.length / 3;
    const foot = heightAt(x, z);
    for (let step = 0; step <= steps; step++) {
      const share = step / steps;
      const [sx, sz] = [-Math.sin(heading), Math.cos(heading)];
      const y = foot + high * Math.sin(share * Math.PI * 0.86);
      const half = wide * (1 - share * 0.6);
      positions.push(px + sx * half, y, pz + sz * half, px - sx * half, y + half, pz - sz * half);
      for (let side = 0; side < 2; side++) {
        normals.push(sx * 0.4, 0.85, sz * 0.4);
        colours.push(tone, tone, tone);
      }
      px += (Math.cos(heading) * long) / steps;
      pz += (Math.sin(heading) * long) / steps;
      heading += bend;
      if (step === steps) continue;
      const at = start + step * 2;
      indices.push(at, at + 1, at + 2, at + 1, at + 3, at + 2);
    }
  }
  return new BufferGeometry()
    .setAttribute("position", new Float32BufferAttribute(positions, 3))
    .setAttribute("normal", new Float32BufferAttribute(normals, 3))
    .setAttribute("color", new Float32BufferAttribute(colours, 3))
    .setIndex(indices);
};
