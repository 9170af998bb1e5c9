import type { BodyMaker } from "../../contract.ts";
import { speaksOf } from "../../../../src/film/speaks-of.ts";
import { pylon } from "./pylon.ts";
import { serverTower } from "./server-tower.ts";

/** A tower of the broken world: a lattice pylon where the entry's words say so, else a rack of dead servers. */
export const tower: BodyMaker = (kit, body) => {
  const prop = kit.film.bible.props.find(({ id }) => id === body.first.entry);
  const isPylon = prop && speaksOf(prop, /pylon|lattice|电塔|输电/);
  return isPylon ? pylon(kit, body) : serverTower(kit, body);
};
