import { darken } from "../draw/colour.ts";
import { Linear } from "../draw/Gradients.tsx";

/** The neck's paint, the same from every side: dark under the jaw, skin in shade further down. */
export const NeckShade = ({
  id,
  skinShade,
}: {
  readonly id: string;
  readonly skinShade: string;
}) => (
  <Linear
    id={id}
    from={[0, 60]}
    to={[0, 190]}
    stops={[
      [0, darken(skinShade, 0.28)],
      [1, skinShade],
    ]}
  />
);
