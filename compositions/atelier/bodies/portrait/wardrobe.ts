import type { Film } from "../../../../src/film/film.ts";

type Channels = readonly [number, number, number];

const channels = (hex: string): Channels => [
  Number.parseInt(hex.slice(1, 3), 16),
  Number.parseInt(hex.slice(3, 5), 16),
  Number.parseInt(hex.slice(5, 7), 16),
];

/** From one `#rrggbb` to another, as a painter mixes them on the canvas (sRGB). */
export const blend = (from: string, to: string, share: number): string => {
  const [a, b] = [channels(from), channels(to)];
  const hex = (value: number) => Math.round(value).toString(16).padStart(2, "0");
  return `#${a.map((value, index) => hex(value + ((b[index] ?? 0) - value) * share)).join("")}`;
};

/** A `#rrggbb` let through: how a brush lays it thinly over what is there. `amount` 0..1. */
export const thin = (colour: string, amount: number): string =>
  `${colour}${Math.round(Math.min(1, Math.max(0, amount)) * 255)
    .toString(16)
    .padStart(2, "0")}`;

/** Every colour that a person in close-up is painted with, `#rrggbb`. */
export type Wardrobe = {
  readonly hair: string;
  readonly skin: string;
  /** Skin where light does not reach, and where blood is near. */
  readonly skinShade: string;
  readonly blush: string;
  readonly lips: string;
  readonly eyes: string;
  readonly white: string;
  /** Lashes, brows and the line of the mouth. */
  readonly ink: string;
  readonly coat: string;
  /** Null for who wears none. */
  readonly scarf: string | null;
  /** Null for who has no neural link. */
  readonly contacts: string | null;
};

/** A person's colours from the bible; what is not named there is made to go with what is. */
export const wardrobeOf = (film: Film, entry: string): Wardrobe => {
  const colours: Readonly<Record<string, string>> =
    film.bible.characters.find(({ id }) => id === entry)?.colours ?? {};
  const hair = colours["hair"] ?? "#1a1420";
  const skin = colours["skin"] ?? "#e8b193";
  return {
    hair,
    skin,
    skinShade: blend(skin, "#7d2f48", 0.42),
    blush: blend(skin, "#df4f45", 0.58),
    lips: colours["lips"] ?? blend(skin, "#b32f3c", 0.62),
    eyes: colours["eyes"] ?? "#5a3230",
    white: blend("#fff4ea", skin, 0.16),
    ink: blend(hair, "#2a0e18", 0.4),
    coat: colours["coat"] ?? "#43243f",
    scarf: colours["scarf"] ?? null,
    contacts: colours["contacts"] ?? colours["contact"] ?? null,
  };
};
