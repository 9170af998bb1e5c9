import { mixColour, shiftColour } from "../../paint/colour.ts";
import type { Paint } from "../../paint/paint.ts";

/** What stone and water melt into with distance: the vault's own hue, lit from the far end. */
export const arcadeAir = (paint: Paint): string =>
  mixColour(shiftColour(paint.top, 0.26, 2), mixColour(paint.horizon, paint.light, 0.5), 0.36);
