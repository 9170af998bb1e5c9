import type { Film } from "../../../../src/film/film.ts";
import type { Body } from "../../../../src/picture/scene.ts";
import { realHeight } from "../../../../src/picture/real-height.ts";

/** How a close-up is drawn. */
export type PortraitView = {
  readonly drawing: "profile" | "three-quarter";
  /** The drawings look right; whoever looks left is drawn in the mirror. */
  readonly mirrored: boolean;
  /** Degrees that the drawn head is turned away from the camera. */
  readonly stands: number;
  /** How much larger than a head's box it is drawn, and which point of it is in the middle. */
  readonly scale: number;
  readonly centre: readonly [x: number, y: number];
  /** Whether the temple with the contacts is in sight. */
  readonly showsContacts: boolean;
};

const middles = {
  profile: { temple: [85, -160], eye: [142, -152] },
  "three-quarter": { temple: [-116, -154], eye: [-22, -136] },
} as const;

const linksAtLeft = (film: Film, entry: string): boolean =>
  film.bible.characters
    .find(({ id }) => id === entry)
    ?.features.some(({ en, zh }) => /left temple/i.test(en) || zh.includes("左太阳穴")) ?? false;

/** The drawing that a subject of part profile, face, temple or eye asks for. */
export const viewOf = (film: Film, { first }: Body): PortraitView => {
  const { facing, part, entry } = first;
  const isFace = part === "face" || part === "eye";
  const drawing = isFace && facing !== "right" && facing !== "left" ? "three-quarter" : "profile";
  const mirrored = facing.includes("left");
  const isClose = part === "temple" || part === "eye";
  return {
    drawing,
    mirrored,
    stands: drawing === "profile" ? 90 : 20,
    scale: isClose ? realHeight(film, { ...first, part: "face" }) / realHeight(film, first) : 1,
    centre: isClose ? middles[drawing][part === "eye" ? "eye" : "temple"] : [0, 0],
    showsContacts: linksAtLeft(film, entry) === mirrored,
  };
};
