import type { Wardrobe } from "../character/wardrobe.ts";

/** How a head is drawn: crown at y = -490, chin near y = 100, turned to the right where it is turned at all. */
export type HeadProps = {
  readonly wardrobe: Wardrobe;
  readonly eyes: "open" | "closed";
  /** Where open eyes look: x to the right, y down, each -1..1. */
  readonly look: readonly [number, number];
  /** How brightly each of the three contacts shines, top to bottom, 0..1. */
  readonly contacts: readonly number[];
  /** `small` leaves out what would be lost below about 200 pixels. */
  readonly detail: "full" | "small";
};
