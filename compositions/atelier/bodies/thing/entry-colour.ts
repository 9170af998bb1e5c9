import { lightOfColour } from "../../../../src/picture/light-of-place.ts";
import type { Body, Light } from "../../../../src/picture/scene.ts";
import type { Kit } from "../../contract.ts";

/** A colour that the body's bible entry names, as linear light: the first of `names` it has, else `otherwise` (#rrggbb). */
export const entryColour = (
  { film: { bible } }: Kit,
  { first: { entry } }: Body,
  names: readonly string[],
  otherwise: string,
): Light => {
  const found = [...bible.characters, ...bible.pieces, ...bible.props].find(
    ({ id }) => id === entry,
  );
  const colours: Readonly<Record<string, string | undefined>> = found?.colours ?? {};
  const name = names.find((candidate) => colours[candidate] !== undefined);
  return lightOfColour((name === undefined ? undefined : colours[name]) ?? otherwise);
};
