import type { DataTexture } from "three";
import { tiledTexture } from "../../engine/tiled-texture.ts";
import type { SeededRandom } from "../../../../src/picture/seeded-random.ts";

/** Metres of felt that one tile of the texture covers. */
export const feltTile = 0.013;

const size = 512;

/** Heights of matted fibres on a torus: each one lies over those before it. */
const layFibres = (random: SeededRandom): { height: Float32Array; tone: Float32Array } => {
  const height = new Float32Array(size * size);
  const tone = new Float32Array(size * size).fill(0.4);
  const count = 5200;
  for (let fibre = 0; fibre < count; fibre++) {
    let [x, y] = [random.next() * size, random.next() * size];
    let heading = random.next() * Math.PI * 2;
    const bend = random.between(-0.035, 0.035);
    const own = random.next();
    const level = 0.25 + 0.75 * (fibre / count);
    const steps = 26 + random.index(52);
    for (let step = 0; step < steps; step++) {
      const arch = Math.sin((step / steps) * Math.PI);
      x += Math.cos(heading);
      y += Math.sin(heading);
      heading += bend;
      const [column, row] = [Math.floor(x) & (size - 1), Math.floor(y) & (size - 1)];
      const at = row * size + column;
      const beside = row * size + ((column + 1) & (size - 1));
      height[at] = level * (0.6 + 0.4 * arch);
      height[beside] = Math.max((height[beside] ?? 0) * 0.7, level * 0.5 * arch);
      tone[at] = own;
    }
  }
  return { height, tone };
};

/** Felt as a tile: red and green the slope (0.5 is flat), blue its height, alpha each fibre's own tone. */
export const feltTexture = (random: SeededRandom): DataTexture => {
  const { height, tone } = layFibres(random);
  const texels = new Uint8Array(size * size * 4);
  const at = (column: number, row: number) =>
    height[(row & (size - 1)) * size + (column & (size - 1))] ?? 0;
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      const index = (row * size + column) * 4;
      texels[index] = 128 + 110 * (at(column - 1, row) - at(column + 1, row));
      texels[index + 1] = 128 + 110 * (at(column, row - 1) - at(column, row + 1));
      texels[index + 2] = 255 * at(column, row);
      texels[index + 3] = 255 * (tone[row * size + column] ?? 0.5);
    }
  }
  return tiledTexture(texels, size);
};
