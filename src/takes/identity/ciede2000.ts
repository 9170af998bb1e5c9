import type { Lab } from "./lab.ts";

const degrees = 180 / Math.PI;
const sine = (angle: number): number => Math.sin(angle / degrees);
const cosine = (angle: number): number => Math.cos(angle / degrees);

/** The hue of a and b in degrees, 0 to 360; 0 for a grey. */
const hueOf = (a: number, b: number): number =>
  a === 0 && b === 0 ? 0 : (Math.atan2(b, a) * degrees + 360) % 360;

/** `c` to the seventh against 25 to the seventh, as the formula's chroma terms have it. */
const seventh = (c: number): number => Math.sqrt(c ** 7 / (c ** 7 + 25 ** 7));

/**
 * CIEDE2000, the difference of two colours as people see it: 1 is just visible, 10 another shade, 50 another colour.
 * `lightnessWeight` is the formula's kL: 2 makes light and shadow count half, as for textured things.
 *
 * Sharma, Wu, Dalal: The CIEDE2000 color-difference formula, Color Research and Application 30 (2005); its names are kept.
 */
export const ciede2000 = (one: Lab, two: Lab, lightnessWeight = 1): number => {
  const meanC = (Math.hypot(one.a, one.b) + Math.hypot(two.a, two.b)) / 2;
  const g = 0.5 * (1 - seventh(meanC));
  const [a1, a2] = [one.a * (1 + g), two.a * (1 + g)];
  const [c1, c2] = [Math.hypot(a1, one.b), Math.hypot(a2, two.b)];
  const [h1, h2] = [hueOf(a1, one.b), hueOf(a2, two.b)];
  const isGrey = c1 * c2 === 0;
  const turn = h2 - h1;
  const dh = isGrey ? 0 : turn > 180 ? turn - 360 : turn < -180 ? turn + 360 : turn;
  const dH = 2 * Math.sqrt(c1 * c2) * sine(dh / 2);
  const c = (c1 + c2) / 2;
  const h = isGrey
    ? h1 + h2
    : Math.abs(turn) <= 180
      ? (h1 + h2) / 2
      : (h1 + h2 + (h1 + h2 < 360 ? 360 : -360)) / 2;
  const t =
    1 -
    0.17 * cosine(h - 30) +
    0.24 * cosine(2 * h) +
    0.32 * cosine(3 * h + 6) -
    0.2 * cosine(4 * h - 63);
  const light = ((one.l + two.l) / 2 - 50) ** 2;
  const sL = 1 + (0.015 * light) / Math.sqrt(20 + light);
  const sC = 1 + 0.045 * c;
  const sH = 1 + 0.015 * c * t;
  const rT = -sine(60 * Math.exp(-(((h - 275) / 25) ** 2))) * 2 * seventh(c);
  const l = (two.l - one.l) / (lightnessWeight * sL);
  const chroma = (c2 - c1) / sC;
  const hue = dH / sH;
  return Math.sqrt(l ** 2 + chroma ** 2 + hue ** 2 + rT * chroma * hue);
};
