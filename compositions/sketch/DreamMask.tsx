import type { ReactNode } from "react";
import type { Point } from "../../src/film/id.ts";
import { clamp, fine, short, smoothStep } from "../../src/picture/numbers.ts";
import { blobPath } from "./geometry/path.ts";
import { pictureHeight, pictureWidth, spotOf } from "../../src/picture/picture.ts";
import { seededRandom } from "../../src/picture/seeded-random.ts";

type Opening = { readonly d: string; readonly transform: string; readonly scale: number };

const rims = [
  { width: 46, opacity: 0.14 },
  { width: 22, opacity: 0.3 },
  { width: 8, opacity: 0.85 },
] as const;

/**
 * The film's own way from one world into another, inside a shot: torn openings grow from the focus and from chance
 * places until the new world is all there is, their rims glowing like paper that burns.
 */
export const DreamMask = ({
  seed,
  focus,
  reveal,
  ember,
  children,
}: {
  readonly seed: number;
  readonly focus: Point;
  /** 0 nothing of the new world .. 1 all of it. */
  readonly reveal: number;
  readonly ember: string;
  readonly children: ReactNode;
}) => {
  if (reveal >= 1) return <>{children}</>;
  const openings = openingsAt(seed, focus, reveal);
  const id = `dream-${seed}-${fine(reveal)}-${fine(focus.x)}-${fine(focus.y)}`;
  const burning = 1 - smoothStep(0.82, 1, reveal);
  return (
    <g>
      <g fill="none" stroke={ember} opacity={fine(burning)}>
        {rims.map(({ width, opacity }) =>
          openings.map(({ d, transform, scale }) => (
            <path
              key={`${width}${transform}`}
              d={d}
              transform={transform}
              strokeWidth={fine(width / scale)}
              opacity={opacity}
            />
          )),
        )}
      </g>
      <clipPath id={id}>
        {openings.map(({ d, transform }) => (
          <path key={transform} d={d} transform={transform} />
        ))}
      </clipPath>
      <g clipPath={`url(#${id})`}>{children}</g>
    </g>
  );
};

const openingsAt = (seed: number, focus: Point, reveal: number): readonly Opening[] => {
  const random = seededRandom(seed + 13);
  const middle = spotOf(focus);
  return Array.from({ length: 11 }, (_, index) => {
    const spot =
      index === 0
        ? middle
        : {
            x: random.between(-0.15, 1.15) * pictureWidth,
            y: random.between(-0.3, 1.3) * pictureHeight,
          };
    const start = index === 0 ? 0 : random.between(0.05, 0.5);
    const grown = clamp((reveal - start) / (1 - start), 0, 1);
    const reach = index === 0 ? 17 : random.between(5, 11);
    const d = blobPath(seed + index * 5, 100, 0.62, index === 0 ? 26 : 17);
    const scale = Math.max(0.02, grown ** 1.5 * reach);
    return {
      grown,
      d,
      scale,
      transform: `translate(${short(spot.x)} ${short(spot.y)}) rotate(${short(random.between(0, 360) + reveal * 14)}) scale(${fine(scale)})`,
    };
  }).filter(({ grown }) => grown > 0.01);
};
