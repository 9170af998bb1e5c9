import { Group, IcosahedronGeometry, Mesh, TorusGeometry } from "three";
import { lightOfColour } from "../../../../src/picture/light-of-place.ts";
import { scale } from "../../../../src/picture/vec3.ts";
import type { Kit } from "../../contract.ts";
import { paint } from "../../engine/paint.ts";
import { ringPlace } from "./limbs/hand.ts";

/** A worn piece as it is seen from afar: a thin band and a point of light for each stone, at the base of the index finger. */
export const makeRingGlint = (kit: Kit, pieceId: string): Group | null => {
  const piece = kit.film.bible.pieces.find(({ id }) => id === pieceId);
  if (!piece || piece.worn?.where !== "finger") return null;
  const metal = lightOfColour(piece.bands[0]?.metal.colour ?? "#d9b27c");
  const ring = new Group();
  ring.position.set(...ringPlace);
  const band = new Mesh(
    new TorusGeometry(0.0055, 0.0013, 6, 14).rotateX(Math.PI / 2),
    paint(kit, { colour: metal, gloss: 0.8, rim: 1 }),
  );
  ring.add(band);
  piece.stones.slice(0, 2).forEach(({ colour }, index) => {
    const light = scale(lightOfColour(colour), 2.6);
    const stone = new Mesh(new IcosahedronGeometry(0.0038, 1), paint(kit, { glow: light }));
    stone.position.set(0.006, 0.001 - index * 0.0035, 0.0022 - index * 0.0035);
    ring.add(stone);
  });
  return ring;
};
