import type { Place } from "../film/bible.ts";
import type { Keyframe } from "../film/storyboard.ts";
import type { Light, SceneLight } from "./scene.ts";
import { mixVec3, normalize, scale, type Vec3 } from "./vec3.ts";

const channel = (hex: string, from: number): number => {
  const value = Number.parseInt(hex.slice(from, from + 2), 16) / 255;
  return value <= 0.040_45 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
};

/** A colour of the bible (`#rrggbb`) as linear light (IEC 61966-2-1). */
export const lightOfColour = (hex: string): Light => [
  channel(hex, 1),
  channel(hex, 3),
  channel(hex, 5),
];

type Hour = {
  /** How bright the key light is against the colour of the lit ground. */
  readonly key: number;
  readonly sky: number;
  /** Where the key light stands when no sun is in the picture: turned from the camera's way, and up. */
  readonly degreesAside: number;
  readonly degreesUp: number;
};

const hours: Readonly<Record<Keyframe["time"], Hour>> = {
  dawn: { key: 1.5, sky: 1, degreesAside: 28, degreesUp: 7 },
  day: { key: 2.6, sky: 1.1, degreesAside: 50, degreesUp: 42 },
  dusk: { key: 2.1, sky: 1, degreesAside: 24, degreesUp: 12 },
  night: { key: 0.55, sky: 0.9, degreesAside: -46, degreesUp: 24 },
  none: { key: 1.1, sky: 1, degreesAside: -40, degreesUp: 40 },
};

const hazes: Readonly<Record<Place["setting"], number>> = {
  exterior: 0.0042,
  interior: 0.012,
  mind: 0.02,
};

/** Direction towards a light that stands `aside` degrees to the right of straight ahead (-z) and `up` above the horizon. */
const direction = (aside: number, up: number): Vec3 => {
  const [a, u] = [(aside * Math.PI) / 180, (up * Math.PI) / 180];
  return [Math.sin(a) * Math.cos(u), Math.sin(u), -Math.cos(a) * Math.cos(u)];
};

/**
 * The light of a place at an hour, from the five tones that the bible gives it.
 *
 * `towardsSun` is where a sun stands in the picture; without one the key comes from where the hour has it, as seen from the
 * camera (which looks along -z turned by `yawInDegrees`).
 */
export const lightOfPlace = (
  place: Place,
  keyframe: Pick<Keyframe, "time" | "broken" | "tender">,
  towardsSun: Vec3 | null,
  towardsKey: (seen: Vec3) => Vec3,
): SceneLight => {
  const { tones, setting } = place;
  const hour = hours[keyframe.time];
  const tone = (name: keyof Place["tones"]) => lightOfColour(tones[name]);
  const warm = mixVec3([1, 1, 1], [1.16, 1, 0.84], keyframe.tender * 0.6);
  const lit = tone("light");
  const sky = (light: Light) => greyed(scale(light, hour.sky), keyframe.broken * 0.22);
  return {
    towardsKey: normalize(towardsSun ?? towardsKey(direction(hour.degreesAside, hour.degreesUp))),
    key: times(scale(full(lit), hour.key), warm),
    top: sky(tone("top")),
    middle: sky(mixVec3(tone("top"), tone("horizon"), 0.52)),
    horizon: sky(tone("horizon")),
    lit: greyed(lit, keyframe.broken * 0.15),
    shade: tone("shade"),
    accent: tone("accent"),
    haze: sky(mixVec3(tone("horizon"), tone("top"), 0.12)),
    hazePerMetre: hazes[setting] * (0.7 + 0.6 * keyframe.broken),
  };
};

const times = (a: Light, b: Light): Light => [a[0] * b[0], a[1] * b[1], a[2] * b[2]];

/** The colour at its brightest: its largest channel is 1. */
const full = (light: Light): Light => scale(light, 1 / Math.max(...light, 1e-3));

const greyed = (light: Light, share: number): Light => {
  const grey = 0.2126 * light[0] + 0.7152 * light[1] + 0.0722 * light[2];
  return mixVec3(light, [grey, grey, grey], share);
};
