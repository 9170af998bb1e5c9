import { darken, lighten, mix, saturate } from "../draw/colour.ts";

/** Every colour a person is painted with. */
export type Wardrobe = {
  readonly hair: string;
  /** The comb light on the hair. */
  readonly sheen: string;
  readonly skin: string;
  readonly skinShade: string;
  readonly blush: string;
  readonly lips: string;
  readonly eyes: string;
  readonly coat: string;
  readonly coatShade: string;
  readonly coatLight: string;
  readonly scarf: string;
  readonly scarfShade: string;
  readonly scarfLight: string;
  readonly satchel: string;
  readonly legs: string;
  readonly boots: string;
  readonly contact: string;
  /** Contour and accents. */
  readonly ink: string;
  /** Warm light along one side. */
  readonly rim: string;
};

/**
 * A person's colours from the bible entry's `colours` (hair, skin, eyes, lips, coat, scarf, satchel, legs, boots, contact,
 * rim); whatever is not named there is made to go with what is.
 */
export const wardrobeOf = (colours: Readonly<Record<string, string>>): Wardrobe => {
  const hair = colours["hair"] ?? "#1a1420";
  const skin = colours["skin"] ?? "#f0c4a4";
  const coat = colours["coat"] ?? "#43243f";
  const scarf = colours["scarf"] ?? "#dc4029";
  return {
    hair,
    sheen: colours["sheen"] ?? mix(hair, "#b8766a", 0.55),
    skin,
    skinShade: mix(saturate(skin, 0.25), "#7a3350", 0.36),
    blush: mix(skin, "#e2574c", 0.5),
    lips: colours["lips"] ?? mix(skin, "#b8323f", 0.5),
    eyes: colours["eyes"] ?? "#5a3a34",
    coat,
    coatShade: darken(coat, 0.45),
    coatLight: mix(coat, "#c98a86", 0.26),
    scarf,
    scarfShade: mix(scarf, "#5a0d2c", 0.55),
    scarfLight: mix(scarf, "#ffb27a", 0.42),
    satchel: colours["satchel"] ?? "#5c7394",
    legs: colours["legs"] ?? darken(coat, 0.6),
    boots: colours["boots"] ?? mix(darken(coat, 0.55), "#4a2c28", 0.35),
    contact: colours["contact"] ?? colours["contacts"] ?? "#ffe9c4",
    ink: darken(mix(hair, coat, 0.35), 0.3),
    rim: colours["rim"] ?? lighten("#ffc08a", 0.25),
  };
};
