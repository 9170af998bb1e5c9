import { clamp, mix } from "../../../src/picture/numbers.ts";

type Lab = { readonly l: number; readonly a: number; readonly b: number };

const toLinear = (byte: number): number =>
  byte / 255 <= 0.04045 ? byte / 255 / 12.92 : ((byte / 255 + 0.055) / 1.055) ** 2.4;

const toByte = (linear: number): number => {
  const light = clamp(linear, 0, 1);
  return Math.round(
    255 * (light <= 0.0031308 ? 12.92 * light : 1.055 * light ** (1 / 2.4) - 0.055),
  );
};

const toLab = (hex: string): Lab => {
  const value = Number.parseInt(hex.slice(1), 16);
  const [r, g, b] = [
    toLinear((value >> 16) & 255),
    toLinear((value >> 8) & 255),
    toLinear(value & 255),
  ];
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return {
    l: 0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    a: 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    b: 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  };
};

const toHex = ({ l, a, b }: Lab): string => {
  const long = (l + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const middle = (l - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const short = (l - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const bytes = [
    4.0767416621 * long - 3.3077115913 * middle + 0.2309699292 * short,
    -1.2684380046 * long + 2.6097574011 * middle - 0.3413193965 * short,
    -0.0041960863 * long - 0.7034186147 * middle + 1.707614701 * short,
  ].map(toByte);
  return `#${bytes.map((byte) => byte.toString(16).padStart(2, "0")).join("")}`;
};

/** A colour between two `#rrggbb`, mixed as paint looks mixed (Oklab, Ottosson 2020) rather than as light adds. */
export const mixColour = (from: string, to: string, share: number): string => {
  const [a, b] = [toLab(from), toLab(to)];
  return toHex({ l: mix(a.l, b.l, share), a: mix(a.a, b.a, share), b: mix(a.b, b.b, share) });
};

/** The same hue, lighter (`by` above 0) or darker (below 0), in Oklab lightness (0..1), with its chroma times `vivid`. */
export const shiftColour = (colour: string, by: number, vivid = 1): string => {
  const { l, a, b } = toLab(colour);
  return toHex({ l: clamp(l + by, 0.04, 0.99), a: a * vivid, b: b * vivid });
};

/** The same hue, its Oklab lightness times `by`: 0.8 is a fifth darker, however dark it was. */
export const dimColour = (colour: string, by: number): string => {
  const { l, a, b } = toLab(colour);
  return toHex({ l: clamp(l * by, 0, 1), a: a * by, b: b * by });
};

/** How light a colour looks, 0 black .. 1 white (Oklab). */
export const lightnessOf = (colour: string): number => toLab(colour).l;
