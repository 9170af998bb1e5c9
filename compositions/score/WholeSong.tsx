import { hueOf } from "../../src/deliver/score-plot/hues.ts";
import { toSeconds } from "../../src/time/rounding.ts";
import { withOpacity } from "../stage/lettering.ts";
import type { LaneProps } from "./lane-props.ts";
import { lanes, sightAt, wholeX } from "./score-view-layout.ts";

/** The whole song in one strip: loudness in the colours of its sections, a tick on every cut, and where now is. */
export const WholeSong = ({ staged, sheet: { score }, now }: LaneProps) => {
  const { paper, ember } = staged.film.film.look;
  const { top, height } = lanes.whole;
  const duration = score.durationInSeconds;
  const labels = [...new Set(score.sections.map(({ label }) => label))];
  const x = (seconds: number) => wholeX(seconds, duration);
  const { from, to } = sightAt(now);
  const [left, right] = [x(Math.max(0, from)), x(Math.min(duration, to))];
  return (
    <g>
      <rect
        x={left}
        y={top - 6}
        width={right - left}
        height={height + 6}
        rx={5}
        fill={withOpacity(paper, 0.1)}
      />
      {score.sections.map((section) => (
        <path
          key={section.start}
          d={hill(section, score.energy, x)}
          fill={withOpacity(hueOf(labels, section.label), 0.75)}
        />
      ))}
      {staged.shots.slice(1).map(({ startInFrames, index }) => (
        <path
          key={index}
          d={`M${x(toSeconds(startInFrames, staged.fps))},${top + height}v7`}
          stroke={withOpacity(paper, 0.7)}
          strokeWidth={1.5}
        />
      ))}
      <path d={`M${x(now)},${top - 6}V${top + height + 8}`} stroke={ember} strokeWidth={3} />
    </g>
  );
};

/** Points a section's outline has at most: more would be finer than a pixel. */
const mostPoints = 600;

const hill = (
  { start, end }: { readonly start: number; readonly end: number },
  { hopInSeconds, values }: { readonly hopInSeconds: number; readonly values: readonly number[] },
  x: (seconds: number) => number,
): string => {
  const foot = lanes.whole.top + lanes.whole.height;
  const count = Math.max(2, Math.min(mostPoints, Math.round((end - start) / hopInSeconds)));
  const points = Array.from({ length: count }, (_, index) => {
    const seconds = start + ((end - start) * index) / (count - 1);
    const value = values[Math.round(seconds / hopInSeconds)] ?? 0;
    return `L${x(seconds).toFixed(1)},${(foot - Math.max(0.04, value) * lanes.whole.height).toFixed(1)}`;
  });
  return `M${x(start).toFixed(1)},${foot}${points.join("")}L${(x(end) - 1).toFixed(1)},${foot}Z`;
};
