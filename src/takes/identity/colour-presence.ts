import { ciede2000 } from "./ciede2000.ts";
import { labOf, labOfHex } from "./lab.ts";
import type { Pixels } from "./pixels.ts";

/** Light and shadow count half (CIEDE2000's kL): a stone in shade is still that stone. */
export const lightnessWeight = 2;

/**
 * How far the nearest part of a picture lies from a colour: the median CIEDE2000 of the `share` of its pixels that are nearest
 * to it. A stone that is there has its colour in at least that much of the region; one that is missing, or has another hue,
 * leaves the nearest pixels far away.
 */
export const colourPresence = (pixels: Pixels, hex: string, share: number): number => {
  const wanted = labOfHex(hex);
  const { data } = pixels;
  const differences = Float64Array.from({ length: data.length / 3 }, (_, index) => {
    const at = index * 3;
    return ciede2000(
      labOf(data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0),
      wanted,
      lightnessWeight,
    );
  }).toSorted();
  const nearest = Math.max(1, Math.round(differences.length * share));
  return differences[Math.floor((nearest - 1) / 2)] ?? 100;
};
