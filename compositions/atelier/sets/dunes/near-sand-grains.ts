import type { DataTexture } from "three";
import { tiledTexture } from "../../engine/tiled-texture.ts";
import type { SeededRandom } from "../../../../src/picture/seeded-random.ts";

/** Metres of sand that one tile of the texture covers. */
export const grainTile = 0.017;

const size = 512;
/** Grains along an edge of the tile. */
const grains = 60;

type Grain = {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly tone: number;
};

const sow = (random: SeededRandom): readonly Grain[] =>
  Array.from({ length: grains * grains }, (_, index) => ({
    x: (index % grains) + random.next(),
    y: Math.floor(index / grains) + random.next(),
    radius: random.between(0.55, 1.05),
    tone: random.next(),
  }));

const wrapped = (index: number): number => (index + grains) % grains;

/** The grain on top at a place (in grains), and how high it is there. */
const topmost = (sown: readonly Grain[], x: number, y: number) => {
  let best = { height: -1, dx: 0, dy: 0, tone: 0.5 };
  const [column, row] = [Math.floor(x), Math.floor(y)];
  for (let beside = -1; beside <= 1; beside++) {
    for (let below = -1; below <= 1; below++) {
      const [cx, cy] = [column + beside, row + below];
      const grain = sown[wrapped(cy) * grains + wrapped(cx)];
      if (!grain) continue;
      const dx = (x - (grain.x - wrapped(cx) + cx)) / grain.radius;
      const dy = (y - (grain.y - wrapped(cy) + cy)) / grain.radius;
      const height = 1 - dx * dx - dy * dy + grain.tone * 0.25;
      if (height > best.height) best = { height, dx, dy, tone: grain.tone };
    }
  }
  return best;
};

/** Sand as a tile of grains: red and green the slope (0.5 is flat), blue the height, alpha each grain's own tone. */
export const grainTexture = (random: SeededRandom): DataTexture => {
  const sown = sow(random);
  const texels = new Uint8Array(size * size * 4);
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      const top = topmost(sown, (column / size) * grains, (row / size) * grains);
      const at = (row * size + column) * 4;
      const clamped = (slope: number) => 128 + 120 * Math.max(-1, Math.min(1, slope));
      texels[at] = clamped(top.dx);
      texels[at + 1] = clamped(top.dy);
      texels[at + 2] = 255 * Math.max(0, Math.min(1, top.height * 0.8));
      texels[at + 3] = 255 * top.tone;
    }
  }
  return tiledTexture(texels, size);
};
