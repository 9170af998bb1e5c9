import { withOpacity } from "../stage/lettering.ts";
import type { LaneProps } from "./lane-props.ts";
import { lanes, sightAt, xAt } from "./score-view-layout.ts";

/** How suddenly sound begins, as a filled curve; a stem with a head on every attack that was picked. */
export const AttackLane = ({ staged, sheet: { score, wave }, now }: LaneProps) => {
  const { paper } = staged.film.film.look;
  const { top, height } = lanes.attacks;
  const foot = top + height;
  const { from, to } = sightAt(now);
  const onsets = score.onsets.filter(({ time }) => time >= from && time <= to);
  return (
    <g>
      {wave ? (
        <path d={curve(wave.attack, wave.hopInSeconds, now)} fill={withOpacity(paper, 0.32)} />
      ) : null}
      {onsets.map(({ time, strength }) => {
        const x = xAt(now, time);
        const y = foot - Math.max(4, seenAt(strength) * height);
        return (
          <g key={time}>
            <path d={`M${x},${foot}V${y}`} stroke={withOpacity(paper, 0.7)} strokeWidth={1.5} />
            <circle cx={x} cy={y} r={2.6} fill={paper} fillOpacity={0.35 + 0.65 * strength} />
          </g>
        );
      })}
      <path d={`M0,${foot}H1920`} stroke={withOpacity(paper, 0.16)} />
    </g>
  );
};

/** A song's one loudest hit would flatten all others: the root lifts the soft ones into sight. */
const seenAt = (strength: number): number => Math.sqrt(strength);

const curve = (values: readonly number[], hop: number, now: number): string => {
  const { from, to } = sightAt(now);
  const { top, height } = lanes.attacks;
  const foot = top + height;
  const first = Math.max(0, Math.floor(from / hop));
  const points = values.slice(first, Math.max(first, Math.ceil(to / hop))).map((value, index) => ({
    x: xAt(now, (first + index + 0.5) * hop),
    y: foot - seenAt(value) * height,
  }));
  const last = points.at(-1);
  if (last === undefined) return "";
  const line = points.map(({ x, y }) => `L${x.toFixed(1)},${y.toFixed(1)}`).join("");
  return `M${(points[0]?.x ?? 0).toFixed(1)},${foot}${line}L${last.x.toFixed(1)},${foot}Z`;
};
