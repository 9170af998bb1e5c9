import type { BodyMaker } from "../../contract.ts";
import { filaments } from "./filaments.ts";
import { glimmer } from "./glimmer.ts";

/** A grain of light with its tail; or, for an entry with colours named amber and blue, a sheaf of living threads. */
export const spark: BodyMaker = (kit, body) => {
  const entry = kit.film.bible.props.find(({ id }) => id === body.first.entry);
  const isSheaf = Boolean(entry?.colours["amber"] && entry.colours["blue"]);
  return isSheaf ? filaments(kit, body) : glimmer(kit, body);
};
