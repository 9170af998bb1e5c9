/** A colour in CIELAB, D65 white: lightness 0 to 100, green to red, blue to yellow. */
export type Lab = { readonly l: number; readonly a: number; readonly b: number };

const linear = (value: number): number => {
  const share = value / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
};

const cubeRoot = (share: number): number =>
  share > 216 / 24_389 ? Math.cbrt(share) : ((24_389 / 27) * share + 16) / 116;

/** sRGB, 0 to 255 each, as CIELAB (IEC 61966-2-1; CIE 15:2018, white D65). */
export const labOf = (red: number, green: number, blue: number): Lab => {
  const [r, g, b] = [linear(red), linear(green), linear(blue)];
  const x = cubeRoot((0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / 0.95047);
  const y = cubeRoot(0.2126729 * r + 0.7151522 * g + 0.072175 * b);
  const z = cubeRoot((0.0193339 * r + 0.119192 * g + 0.9503041 * b) / 1.08883);
  return { l: 116 * y - 16, a: 500 * (x - y), b: 200 * (y - z) };
};

/** A colour such as `#f0a024` as CIELAB. */
export const labOfHex = (hex: string): Lab => {
  const value = Number.parseInt(hex.slice(1), 16);
  return labOf((value >> 16) & 255, (value >> 8) & 255, value & 255);
};
