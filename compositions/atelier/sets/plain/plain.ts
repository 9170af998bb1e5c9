import type { SetMaker } from "../../contract.ts";
import { cloth } from "./cloth.ts";
import { dark } from "./dark.ts";

/** A plain place: the dark beside somebody's face, or else the cloth that small things lie on. */
export const plain: SetMaker = (kit, scene) => {
  const main = scene.bodies.find(({ key }) => key === scene.main);
  const isPerson = main?.kind === "character" && main.first.part !== "hand";
  return isPerson ? dark(kit, scene) : cloth(kit, scene);
};
