import { useId } from "react";
import { Radial } from "../draw/Gradients.tsx";

type Props = {
  readonly x?: number;
  readonly y: number;
  readonly width: number;
  readonly height?: number;
};

/** A soft contact shadow under a thing; half width and half height. */
export const Shadow = ({ x = 0, y, width, height = width * 0.14 }: Props) => {
  const id = useId();
  return (
    <>
      <Radial
        id={id}
        stops={[
          [0, "#1a0d22", 0.6],
          [0.6, "#1a0d22", 0.3],
          [1, "#1a0d22", 0],
        ]}
      />
      <ellipse cx={x} cy={y} rx={width} ry={height} fill={`url(#${id})`} />
    </>
  );
};
