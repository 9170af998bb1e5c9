import type { Character } from "../../../../src/film/bible.ts";
import { lightOfColour } from "../../../../src/picture/light-of-place.ts";
import type { Light } from "../../../../src/picture/scene.ts";

/** The colours a person wears, in linear light. */
export type Wardrobe = Readonly<
  Record<"hair" | "skin" | "coat" | "scarf" | "satchel" | "boots" | "contacts", Light>
>;

const plain: Readonly<Record<keyof Wardrobe, string>> = {
  hair: "#1c1719",
  skin: "#dda888",
  coat: "#3b2c3c",
  scarf: "#a8503c",
  satchel: "#5d6068",
  boots: "#261d24",
  contacts: "#fff3e2",
};

/** The colours of an entry; what it does not name is plain. */
export const wardrobeOf = (colours: Character["colours"]): Wardrobe => {
  const colour = (name: keyof Wardrobe) => lightOfColour(colours[name] ?? plain[name]);
  return {
    hair: colour("hair"),
    skin: colour("skin"),
    coat: colour("coat"),
    scarf: colour("scarf"),
    satchel: colour("satchel"),
    boots: colour("boots"),
    contacts: colour("contacts"),
  };
};
