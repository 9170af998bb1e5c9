/** Red, green, blue from 0 to 255. */
type Rgb = readonly [number, number, number];

const parse = (hex: string): Rgb => {
  const value = Number.parseInt(hex.slice(1), 16);
  return Number.isNaN(value)
    ? [128, 128, 128]
    : [(value >> 16) & 255, (value >> 8) & 255, value & 255];
};

const hex = (rgb: Rgb): string =>
  `#${rgb
    .map((part) =>
      Math.max(0, Math.min(255, Math.round(part)))
        .toString(16)
        .padStart(2, "0"),
    )
    .join("")}`;

/** Mixes two `#rrggbb` colours: 0 gives `a`, 1 gives `b`; clamped. */
export const mix = (a: string, b: string, amount: number): string => {
  const t = Math.max(0, Math.min(1, amount));
  const [ar, ag, ab] = parse(a);
  const [br, bg, bb] = parse(b);
  return hex([ar + (br - ar) * t, ag + (bg - ag) * t, ab + (bb - ab) * t]);
};

/** Towards a warm white, as gouache is lightened. */
export const lighten = (colour: string, amount: number): string => mix(colour, "#fff4e2", amount);

/** Towards a violet black, as gouache is darkened: shadows stay coloured. */
export const darken = (colour: string, amount: number): string => mix(colour, "#150a1c", amount);

/** Pushes a colour away from its own grey: 0 leaves it, 1 doubles its saturation. */
export const saturate = (colour: string, amount: number): string => {
  const [r, g, b] = parse(colour);
  const grey = 0.3 * r + 0.59 * g + 0.11 * b;
  const push = 1 + amount;
  return hex([grey + (r - grey) * push, grey + (g - grey) * push, grey + (b - grey) * push]);
};

/**
 * A colour from a row of equally spaced ones.
 *
 * @param at 0 is the first, 1 the last; clamped.
 */
export const ramp = (colours: readonly string[], at: number): string => {
  const place = Math.max(0, Math.min(1, at)) * (colours.length - 1);
  const index = Math.min(colours.length - 2, Math.floor(place));
  const low = colours[Math.max(0, index)] ?? "#808080";
  return mix(low, colours[index + 1] ?? low, place - index);
};

/** Turns the hue of a colour by degrees, keeping lightness and saturation (in HSL). */
export const turnHue = (colour: string, degrees: number): string => {
  const [r, g, b] = parse(colour);
  const [high, low] = [Math.max(r, g, b), Math.min(r, g, b)];
  const span = high - low;
  if (span === 0) return colour;
  const hue =
    high === r ? ((g - b) / span + 6) % 6 : high === g ? (b - r) / span + 2 : (r - g) / span + 4;
  const h = (hue + degrees / 60 + 12) % 6;
  const part = (offset: number) => {
    const k = (offset + h) % 6;
    return high - span * Math.max(0, Math.min(k, 4 - k, 1));
  };
  return hex([part(5), part(3), part(1)]);
};

/** Darker the way painters darken: away from yellow, into the neighbouring deeper hue. */
export const deepen = (colour: string, amount: number): string => {
  const [r, g, b] = parse(colour);
  const warm = r >= g && r >= b;
  return mix(
    saturate(turnHue(colour, (warm ? -22 : 22) * amount), 0.5 * amount),
    "#1a0830",
    amount * 0.62,
  );
};
