import { dotsPath, linePath, pair } from "../../geometry/path.ts";
import { short } from "../../../../src/picture/numbers.ts";
import { seededRandom } from "../../../../src/picture/seeded-random.ts";

/** Colours of a dead server tower. */
export type TowerColours = {
  readonly front: string;
  readonly side: string;
  readonly slat: string;
  readonly lamp: string;
};

/** A server tower half sunk into the sand, standing on 0,0: front, side, slats, a broken top, a few lights left on. */
export const ServerTower = ({
  seed,
  width,
  height,
  colours,
  lit,
}: {
  readonly seed: number;
  readonly width: number;
  readonly height: number;
  readonly colours: TowerColours;
  /** 0..1: how strongly the leftover lights burn. */
  readonly lit: number;
}) => {
  const { front, side, slats, lampsA, lampsB } = parts(seed, width, height);
  return (
    <g>
      <path d={side} fill={colours.side} />
      <path d={front} fill={colours.front} />
      <path
        d={slats}
        fill="none"
        stroke={colours.slat}
        strokeWidth={short(height * 0.008)}
        opacity={0.75}
      />
      <g fill="none" stroke={colours.lamp} strokeLinecap="round" strokeWidth={short(width * 0.026)}>
        <path d={lampsA} opacity={short(0.95 * lit)} />
        <path d={lampsB} opacity={short(0.55 * lit)} />
      </g>
    </g>
  );
};

const parts = (seed: number, width: number, height: number) => {
  const random = seededRandom(seed);
  const sunk = height * 0.3;
  const notch = random.between(0.25, 0.6);
  const [left, right] = [-width / 2, width / 2];
  const top = [
    { x: left, y: -height * random.between(0.9, 1) },
    { x: left + width * notch * 0.7, y: -height * random.between(0.93, 1) },
    { x: left + width * notch, y: -height * random.between(0.86, 0.93) },
    { x: right, y: -height },
  ];
  const deep = width * random.between(0.32, 0.5);
  const rows = Array.from({ length: 17 }, (_, index) => -height * (0.03 + index * 0.051));
  const lamps = rows
    .flatMap((y) =>
      Array.from({ length: 7 }, (_, index) => ({
        x: left + width * (0.12 + index * 0.127),
        y: y - height * 0.012,
      })),
    )
    .filter(() => random.next() < 0.34);
  return {
    front: linePath([{ x: left, y: sunk }, ...top, { x: right, y: sunk }], true),
    side: linePath(
      [
        { x: right, y: sunk },
        { x: right, y: -height },
        { x: right + deep, y: -height * 0.965 },
        { x: right + deep, y: sunk },
      ],
      true,
    ),
    slats: rows
      .map((y) => `M${pair(left + width * 0.08, y)}H${short(right - width * 0.08)}`)
      .join(""),
    lampsA: dotsPath(lamps.filter((_, index) => index % 2 === 0)),
    lampsB: dotsPath(lamps.filter((_, index) => index % 2 === 1)),
  };
};
