import { IcosahedronGeometry, Mesh } from "three";
import { lightOfColour } from "../../../../src/picture/light-of-place.ts";
import type { BodyMaker } from "../../contract.ts";
import { paint } from "../../engine/paint.ts";
import { castsShadow } from "../../engine/shadow-map.ts";

/** What the atelier has no shape for: a smooth standing stone in the entry's own first colour. */
export const thing: BodyMaker = (kit, body) => {
  const { bible } = kit.film;
  const entry = [...bible.characters, ...bible.pieces, ...bible.props].find(
    ({ id }) => id === body.first.entry,
  );
  const [colour] = Object.values(entry?.colours ?? {});
  const stone = new Mesh(
    new IcosahedronGeometry(0.5, 4).scale(0.62, 1, 0.5),
    paint(kit, { colour: lightOfColour(colour ?? "#b8a29a"), rim: 0.5, gloss: 0.15 }),
  );
  return { object: castsShadow(stone), update: () => undefined };
};
