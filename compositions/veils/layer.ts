import type { Layer } from "../../src/deliver/laying/recipe.ts";
import type { FrameSize } from "../stage/geometry/frame.ts";
import type { VeilName } from "./veil-names.ts";

/** All rows of a veil, where they were drawn. */
export const wholeVeil = ({ height }: FrameSize) => ({ top: 0, bottom: height, down: 0 });

/** Names a layer's veil, as the recipe's index of it. */
export const layerOf =
  (veils: readonly VeilName[], format: FrameSize) =>
  (
    veil: VeilName,
    opacity: number,
    rows: Omit<Layer, "veil" | "opacity"> = wholeVeil(format),
  ): Layer => ({
    veil: veils.indexOf(veil),
    opacity,
    ...rows,
  });

/** Makes layers of a film: see {@link layerOf}. */
export type MakeLayer = ReturnType<typeof layerOf>;
