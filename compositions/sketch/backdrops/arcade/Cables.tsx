import { fine, short } from "../../../../src/picture/numbers.ts";
import { dotsPath, pair } from "../../geometry/path.ts";
import type { Spot } from "../../../../src/picture/picture.ts";
import { seededRandom, smoothNoise } from "../../../../src/picture/seeded-random.ts";
import { LightHalo } from "../../paint/Fade.tsx";
import type { BackdropScene } from "../backdrop.ts";

/** Strings of bulbs that once hung for a fair, torn here and there; a few still burn. Hung between `high` and the vault. */
export const Cables = ({
  scene,
  high,
  seed,
}: {
  readonly scene: BackdropScene;
  /** Height of the hooks above the water, art units. */
  readonly high: number;
  readonly seed: number;
}) => {
  const { paint } = scene;
  const random = seededRandom(scene.seed + seed);
  const strings = Array.from({ length: 9 }, (_, index) => {
    const from = {
      x: -2700 + index * 600 + random.between(-120, 120),
      y: -high * random.between(0.92, 1.2),
    };
    const torn = random.next() < 0.2 + 0.3 * scene.broken;
    const to = torn
      ? { x: from.x + random.between(20, 90), y: -high * random.between(0.45, 0.65) }
      : { x: from.x + random.between(420, 760), y: -high * random.between(0.95, 1.2) };
    return { from, to, sag: torn ? 0 : high * random.between(0.14, 0.3), torn };
  });
  const bulbs = strings.flatMap(({ from, to, sag }) =>
    [0.14, 0.3, 0.46, 0.62, 0.78, 0.93].map((share) => alongSag(from, to, sag, share)),
  );
  const lit = bulbs.filter(() => random.next() < 0.2);
  const id = `${paint.key}-bulb`;
  return (
    <g>
      <defs>
        <LightHalo id={id} colour={paint.accent} />
      </defs>
      <path
        d={strings
          .map(
            ({ from, to, sag, torn }) =>
              hanger(from) +
              (torn ? "" : hanger(to)) +
              `M${pair(from.x, from.y)}Q${pair((from.x + to.x) / 2, (from.y + to.y) / 2 + sag * 2)} ${pair(to.x, to.y)}`,
          )
          .join("")}
        fill="none"
        stroke={paint.deep}
        strokeWidth={2.4}
      />
      <path d={dotsPath(bulbs)} stroke={paint.deep} strokeWidth={13} strokeLinecap="round" />
      {lit.map((bulb, index) => {
        const burn = 0.75 + 0.25 * smoothNoise(index + scene.seed, scene.seconds * 3);
        return (
          <g key={short(bulb.x)} transform={`translate(${short(bulb.x)} ${short(bulb.y)})`}>
            <circle r={62} fill={`url(#${id})`} opacity={fine(0.6 * burn)} />
            <circle r={7} fill={paint.glow} opacity={fine(burn)} />
          </g>
        );
      })}
    </g>
  );
};

/** The wire a hook hangs from; its end is up in the dark. */
const hanger = ({ x, y }: Spot): string => `M${pair(x, y)}V-4200`;

const alongSag = (from: Spot, to: Spot, sag: number, share: number): Spot => ({
  x: from.x + (to.x - from.x) * share,
  y: from.y + (to.y - from.y) * share + sag * 4 * share * (1 - share),
});
