/**
 * A number in 0..1 that depends on its arguments alone (integer hash after Wellons' lowbias32).
 *
 * @param seed whole number; @param index counts draws from the same seed.
 */
export const chance = (seed: number, index = 0): number => {
  let x = (Math.floor(seed) ^ Math.imul(Math.floor(index) + 1, 0x9e3779b9)) >>> 0;
  x = Math.imul(x ^ (x >>> 16), 0x21f0aaad) >>> 0;
  x = Math.imul(x ^ (x >>> 15), 0x735a2d97) >>> 0;
  return ((x ^ (x >>> 15)) >>> 0) / 4_294_967_296;
};
