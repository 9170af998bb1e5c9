import { Fade } from "../../paint/Fade.tsx";
import { dotsPath, pair } from "../../geometry/path.ts";
import { short } from "../../../../src/picture/numbers.ts";
import { seededRandom } from "../../../../src/picture/seeded-random.ts";
import { mixColour } from "../../paint/colour.ts";
import type { Paint } from "../../paint/paint.ts";

const reach = 6000;

/** Open sky around 0,0 = the horizon: five tones deep, streaks of cloud, stars when the hour has them. */
export const Sky = ({ paint, seed }: { readonly paint: Paint; readonly seed: number }) => {
  const id = `${paint.key}-sky`;
  const glow = mixColour(paint.horizon, paint.light, 0.6);
  return (
    <g>
      <defs>
        <Fade
          id={id}
          from={-1000}
          to={60}
          stops={[
            [0, paint.top],
            [0.42, mixColour(paint.top, paint.middle, 0.55)],
            [0.7, paint.middle],
            [0.9, paint.horizon],
            [1, glow],
          ]}
        />
      </defs>
      <rect x={-reach} y={-4200} width={reach * 2} height={7600} fill={`url(#${id})`} />
      {paint.stars > 0 ? <Stars paint={paint} seed={seed} /> : null}
      <Clouds paint={paint} seed={seed} />
    </g>
  );
};

const Stars = ({ paint, seed }: { readonly paint: Paint; readonly seed: number }) => {
  const random = seededRandom(seed + 5);
  const field = (count: number) =>
    dotsPath(
      Array.from({ length: count }, () => ({
        x: random.between(-2600, 2600),
        y: -150 - random.next() ** 0.9 * 2300,
      })),
    );
  return (
    <g fill="none" stroke={paint.glow} strokeLinecap="round">
      <path d={field(260)} strokeWidth={2.4} opacity={short(0.55 * paint.stars)} />
      <path d={field(90)} strokeWidth={4} opacity={short(0.8 * paint.stars)} />
      <path d={field(22)} strokeWidth={6.4} opacity={short(0.95 * paint.stars)} />
    </g>
  );
};

const Clouds = ({ paint, seed }: { readonly paint: Paint; readonly seed: number }) => {
  const random = seededRandom(seed + 9);
  const streaks = (count: number, low: number, high: number) =>
    Array.from({ length: count }, () =>
      streak(
        random.between(-3600, 3600),
        -random.between(low, high),
        random.between(380, 1200),
        random.between(10, 34),
      ),
    ).join("");
  return (
    <g>
      <path
        d={streaks(16, 330, 760)}
        fill={mixColour(paint.middle, paint.light, 0.35)}
        opacity={0.34}
      />
      <path
        d={streaks(14, 120, 420)}
        fill={mixColour(paint.horizon, paint.glow, 0.7)}
        opacity={0.4}
      />
      <path
        d={streaks(12, 480, 1900)}
        fill={mixColour(paint.top, paint.shade, 0.4)}
        opacity={0.2}
      />
    </g>
  );
};

/** A brush stroke of cloud: pointed ends, fuller a third of the way along. */
const streak = (x: number, y: number, length: number, thick: number): string =>
  `M${pair(x, y)}C${pair(x + length * 0.2, y - thick)} ${pair(x + length * 0.45, y - thick * 1.3)} ${pair(x + length, y - thick * 0.2)}` +
  `C${pair(x + length * 0.6, y + thick * 0.15)} ${pair(x + length * 0.3, y + thick * 0.6)} ${pair(x, y)}Z`;
