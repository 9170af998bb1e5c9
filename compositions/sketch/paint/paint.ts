import type { Place } from "../../../src/film/bible.ts";
import type { TimeOfDay } from "../../../src/film/vocabulary.ts";
import { seedOf } from "../../../src/picture/seeded-random.ts";
import { smoothStep } from "../../../src/picture/numbers.ts";
import { dimColour, lightnessOf, mixColour, shiftColour } from "./colour.ts";

/** The pots a panel is painted from: a place's tones in the light of the hour. */
export type Paint = {
  /** Names these very pots: fit for a gradient's id and for a cache. */
  readonly key: string;
  readonly top: string;
  readonly middle: string;
  readonly horizon: string;
  readonly light: string;
  readonly shade: string;
  /** Darker than shade: nearest shapes. */
  readonly deep: string;
  readonly accent: string;
  /** Brightest: lamps, glints. */
  readonly glow: string;
  /** 0..1: how many stars can be seen. */
  readonly stars: number;
};

type Wash = {
  readonly top: string;
  readonly light: string;
  readonly shade: string;
  readonly amount: number;
};

const washes: Readonly<Record<TimeOfDay, Wash | null>> = {
  dawn: { top: "#9fb0d6", light: "#f7d3c4", shade: "#6a5a86", amount: 0.22 },
  day: { top: "#8fb4cf", light: "#f6e6c6", shade: "#7c6a80", amount: 0.3 },
  dusk: null,
  night: { top: "#124a63", light: "#c8cbae", shade: "#232c46", amount: 0.82 },
  none: null,
};
const starry: Readonly<Record<TimeOfDay, number>> = {
  dawn: 0.2,
  day: 0,
  dusk: 0.25,
  night: 1,
  none: 0,
};

/**
 * Mixes a place's tones with the hour. `dusk` and `none` leave them as the bible has them; a place the bible has already
 * toned for the night is hardly washed again. Indoors the hour only comes through the window, so it counts a third.
 * `tender` warms, `broken` takes colour away.
 */
export const paintOf = (place: Place, time: TimeOfDay, tender: number, broken: number): Paint => {
  const wash = washes[time];
  const { tones } = place;
  const alreadyDark = time === "night" ? smoothStep(0.4, 0.75, lightnessOf(tones.horizon)) : 1;
  const amount = (wash?.amount ?? 0) * (place.setting === "exterior" ? 1 : 0.14) * alreadyDark;
  const warm = (tender - 0.5) * 0.05;
  const vivid = 1.06 - broken * 0.16 + tender * 0.06;
  const washed = (colour: string, to: string | undefined, share = amount) =>
    shiftColour(to === undefined ? colour : mixColour(colour, to, share), warm * 0.4, vivid);
  const top = washed(tones.top, wash?.top);
  const horizon = washed(tones.horizon, wash?.light, amount * 0.85);
  const light = washed(tones.light, wash?.light, amount * 0.85);
  const shade = washed(tones.shade, wash?.shade);
  return {
    key: `${place.id}-${seedOf(JSON.stringify([tones, time, tender, broken])).toString(36)}`,
    top,
    middle: mixColour(top, horizon, 0.55),
    horizon,
    light,
    shade,
    deep: dimColour(shade, 0.8),
    accent: tones.accent,
    glow: shiftColour(light, 0.09, 0.9),
    stars: starry[time],
  };
};
