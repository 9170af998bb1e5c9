import { withOpacity } from "../stage/lettering.ts";
import type { LaneProps } from "./lane-props.ts";
import { lanes, sightAt, xAt } from "./score-view-layout.ts";

/** Seconds that a beat's light takes to fade to a third. */
const fading = 0.18;

/** Beats as dots, bars as long strokes with their number; each lights up as it sounds. */
export const BeatLane = ({ staged, sheet: { score }, now }: LaneProps) => {
  const { paper, ember } = staged.film.film.look;
  const { top } = lanes.beats;
  const { from, to } = sightAt(now);
  const bars = new Map(score.downbeats.map((time, index) => [time, index + 1]));
  return score.beats
    .filter((time) => time >= from && time <= to)
    .map((time) => {
      const x = xAt(now, time);
      const bar = bars.get(time);
      const light = now >= time ? Math.exp((time - now) / fading) : 0;
      const radius = bar === undefined ? 4 : 6;
      return (
        <g key={time}>
          <circle cx={x} cy={top + 10} r={radius * 3.4} fill={ember} fillOpacity={0.5 * light} />
          <circle
            cx={x}
            cy={top + 10}
            r={radius + 1.5 * light}
            fill={bar === undefined ? withOpacity(paper, 0.55 + 0.45 * light) : ember}
          />
          {bar === undefined ? null : (
            <>
              <path d={`M${x},${top + 22}V${top + 34}`} stroke={ember} strokeWidth={2} />
              <text x={x} y={top + 56} fontSize={22} fill={paper} textAnchor="middle">
                {bar}
              </text>
            </>
          )}
        </g>
      );
    });
};
