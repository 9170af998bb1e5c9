import { ClampToEdgeWrapping, DataTexture, LinearFilter, RepeatWrapping, RGFormat } from "three";
import { smoothStep } from "../../../../src/picture/numbers.ts";
import { tiledNoise, type TiledNoise } from "./tiled-noise.ts";

const width = 512;
const height = 256;

/** Streaks drawn out along the horizon, and finer wisps that fray them. */
const layers = [
  { columns: 5, rows: 15, share: 0.46 },
  { columns: 11, rows: 34, share: 0.28 },
  { columns: 26, rows: 66, share: 0.17 },
  { columns: 70, rows: 120, share: 0.09 },
] as const;

/** How thick the cloud is at every texel, 0..1. */
const densities = (seed: number): Float32Array => {
  const noises = layers.map((layer, index) => ({
    ...layer,
    noise: tiledNoise(seed + index * 101, layer.columns, layer.rows),
  }));
  const warp: TiledNoise = tiledNoise(seed + 7, 9, 12);
  const thick = new Float32Array(width * height);
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      const [x, y] = [column / width, row / height];
      const bent = y + (warp(x * 9, y * 12) - 0.5) * 0.09;
      let sum = 0;
      for (const { columns, rows, share, noise } of noises) {
        sum += share * noise(x * columns, bent * rows);
      }
      thick[row * width + column] = smoothStep(0.5, 0.74, sum);
    }
  }
  return thick;
};

/**
 * Long streaks of cloud, once round the sky: red is how thick they are, green how much light their lower edge catches.
 * The texture repeats sideways; its rows go from the horizon to the top.
 */
export const cloudTexture = (seed: number): DataTexture => {
  const thick = densities(seed);
  const texels = new Uint8Array(width * height * 2);
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      const own = thick[row * width + column] ?? 0;
      const below = thick[Math.max(0, row - 3) * width + column] ?? 0;
      const at = (row * width + column) * 2;
      texels[at] = own * 255;
      texels[at + 1] = Math.max(0, own - below * 0.8) * 255;
    }
  }
  const texture = new DataTexture(texels, width, height, RGFormat);
  texture.wrapS = RepeatWrapping;
  texture.wrapT = ClampToEdgeWrapping;
  texture.minFilter = LinearFilter;
  texture.magFilter = LinearFilter;
  texture.needsUpdate = true;
  return texture;
};
