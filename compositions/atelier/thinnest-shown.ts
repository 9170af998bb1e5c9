import type { Kit } from "./contract.ts";

/** Rows of the picture that a line is thick at least, with some to spare for a camera that comes or goes. */
export const thinnestInRows = 1.15;

/** Of a body in the first and the last picture of a shot: the height of its box, in heights of the frame. */
type Shown = Readonly<Record<"first" | "last", { readonly height: number }>>;

/** How thick a line on a body must be, in heights of its box, to be seen without breaks all through a shot. */
export const thinnestShown = ({ rows }: Pick<Kit, "rows">, { first, last }: Shown): number =>
  thinnestInRows / (Math.min(first.height, last.height) * rows);
