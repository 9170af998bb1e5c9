import { useId } from "react";
import { Radial } from "./Gradients.tsx";

type Props = {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly colour: string;
  /** Opacity in the middle, 0..1. */
  readonly strength: number;
};

/** A soft round light; nothing at all when it is out. */
export const Glow = ({ x, y, radius, colour, strength }: Props) => {
  const id = useId();
  if (strength <= 0.01) return null;
  const top = Math.min(1, strength);
  return (
    <>
      <Radial
        id={id}
        stops={[
          [0, colour, top],
          [0.25, colour, top * 0.55],
          [0.6, colour, top * 0.14],
          [1, colour, 0],
        ]}
      />
      <circle cx={x} cy={y} r={radius} fill={`url(#${id})`} />
    </>
  );
};
