import { seededRandom } from "../../../../src/picture/seeded-random.ts";
import { short } from "../../../../src/picture/numbers.ts";
import { pylonPath, wiresPath } from "./pylon.ts";

type Mast = {
  readonly x: number;
  readonly y: number;
  readonly height: number;
  readonly lean: number;
};

/** Pylons from one side of the world to the other; `broken` 0..1 bends some down and lets wires hang. */
export const PowerLine = ({
  seed,
  colour,
  height,
  spacing,
  reach,
  broken,
  stroke,
}: {
  readonly seed: number;
  readonly colour: string;
  readonly height: number;
  readonly spacing: number;
  readonly reach: number;
  readonly broken: number;
  readonly stroke: number;
}) => {
  const masts = row(seed, height, spacing, reach);
  const upright = pylonPath(height);
  return (
    <g fill="none" stroke={colour} strokeWidth={stroke} strokeLinejoin="round">
      {masts.map((mast) => (
        <path
          key={short(mast.x)}
          d={upright}
          transform={`translate(${short(mast.x)} ${short(mast.y)}) rotate(${short(mast.lean * broken)}) scale(${short(mast.height / height)})`}
        />
      ))}
      <path
        d={masts
          .slice(1)
          .map((mast, index) => wires(masts[index], mast, broken))
          .join("")}
        strokeWidth={stroke * 0.5}
        opacity={0.75}
      />
    </g>
  );
};

const row = (seed: number, height: number, spacing: number, reach: number): readonly Mast[] => {
  const random = seededRandom(seed);
  const count = Math.ceil((reach * 2) / spacing);
  return Array.from({ length: count }, (_, index) => ({
    x: -reach + index * spacing + random.between(-0.2, 0.2) * spacing,
    y: random.between(0, height * 0.06),
    height: height * random.between(0.72, 1.1),
    lean: random.next() < 0.3 ? random.between(-16, 16) : random.between(-3, 3),
  }));
};

const wires = (from: Mast | undefined, to: Mast, broken: number): string =>
  from && Math.abs(from.lean) * broken < 6 && Math.abs(to.lean) * broken < 6
    ? wiresPath(from, to)
    : "";
