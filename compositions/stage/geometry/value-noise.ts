/** A number 0..1 for a lattice point, the same for the same seed (an integer hash after Wang, 32 bit). */
const lattice = (seed: number, column: number, row: number): number => {
  let hash =
    Math.imul(column, 0x27d4eb2d) ^ Math.imul(row, 0x165667b1) ^ Math.imul(seed, 0x9e3779b1);
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 4_294_967_296;
};

const soft = (share: number): number => share * share * (3 - 2 * share);

const mix = (a: number, b: number, share: number): number => a + (b - a) * share;

/** Smooth chance in the plane, 0..1; features about one unit wide. Same seed, same plane. */
export const valueNoise = (seed: number, x: number, y: number): number => {
  const column = Math.floor(x);
  const row = Math.floor(y);
  const across = soft(x - column);
  return mix(
    mix(lattice(seed, column, row), lattice(seed, column + 1, row), across),
    mix(lattice(seed, column, row + 1), lattice(seed, column + 1, row + 1), across),
    soft(y - row),
  );
};

/** {@link valueNoise} with finer and weaker copies added: the outline of clouds and burnt paper. 0..1, 0.5 on average. */
export const cloudNoise = (seed: number, x: number, y: number, octaves: number): number => {
  let sum = 0;
  let all = 0;
  for (let octave = 0; octave < octaves; octave += 1) {
    const weight = 0.5 ** octave;
    const finer = 2 ** octave;
    // A shift for each copy, or all of them would share the lattice's corners.
    sum += weight * valueNoise(seed + octave, x * finer + octave * 17.3, y * finer + octave * 9.1);
    all += weight;
  }
  return sum / all;
};
