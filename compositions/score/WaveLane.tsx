import type { Score } from "../../src/score/score.ts";
import type { Wave } from "../../src/score/wave.ts";
import { withOpacity } from "../stage/lettering.ts";
import type { LaneProps } from "./lane-props.ts";
import { lanes, playheadX, scoreViewSize, sightAt, widthOf, xAt } from "./score-view-layout.ts";

/** Where a song's wave has not been drawn, its loudness stands for it. */
export const waveOrEnergy = (
  score: Score,
  wave: Wave | null,
): Pick<Wave, "hopInSeconds" | "peak" | "body"> =>
  wave ?? {
    hopInSeconds: score.energy.hopInSeconds,
    peak: score.energy.values,
    body: score.energy.values.map((value) => value * 0.6),
  };

/** One mirrored bar a value, from the middle of the lane. */
const bars = (values: readonly number[], hop: number, now: number): string => {
  const { from, to } = sightAt(now);
  const middle = lanes.wave.top + lanes.wave.height / 2;
  const first = Math.max(0, Math.floor(from / hop));
  return values
    .slice(first, Math.max(first, Math.ceil(to / hop)))
    .map((value, index) => {
      const x = xAt(now, (first + index + 0.5) * hop).toFixed(1);
      const half = Math.max(0.6, (value * lanes.wave.height) / 2);
      return `M${x},${(middle - half).toFixed(1)}V${(middle + half).toFixed(1)}`;
    })
    .join("");
};

const energyLine = (score: Score, now: number): string => {
  const { hopInSeconds: hop, values } = score.energy;
  const { from, to } = sightAt(now);
  const { top, height } = lanes.wave;
  const first = Math.max(0, Math.floor(from / hop));
  const points = values
    .slice(first, Math.max(first, Math.ceil(to / hop)))
    .map(
      (value, index) =>
        `${xAt(now, (first + index) * hop).toFixed(1)},${(top + height * (1 - value)).toFixed(1)}`,
    );
  return points.length === 0 ? "" : `M${points.join("L")}`;
};

/** The sound: peaks pale, their body full, what has sounded in the film's ember; over it the loudness the cut goes by. */
export const WaveLane = ({ staged, sheet, now }: LaneProps) => {
  const { paper, ember } = staged.film.film.look;
  const { hopInSeconds, peak, body } = waveOrEnergy(sheet.score, sheet.wave);
  const [outer, inner] = [bars(peak, hopInSeconds, now), bars(body, hopInSeconds, now)];
  const strokeWidth = Math.max(1, widthOf(hopInSeconds) * 0.7);
  const { width, height } = scoreViewSize;
  return (
    <g fill="none">
      <clipPath id="wave-past">
        <rect x={0} y={0} width={playheadX} height={height} />
      </clipPath>
      <clipPath id="wave-ahead">
        <rect x={playheadX} y={0} width={width - playheadX} height={height} />
      </clipPath>
      {[
        { side: "past", colour: ember },
        { side: "ahead", colour: paper },
      ].map(({ side, colour }) => (
        <g key={side} clipPath={`url(#wave-${side})`} stroke={colour} strokeWidth={strokeWidth}>
          <path d={outer} strokeOpacity={0.34} />
          <path d={inner} strokeOpacity={0.86} />
        </g>
      ))}
      <path
        d={energyLine(sheet.score, now)}
        stroke={withOpacity(ember, 0.95)}
        strokeWidth={2}
        strokeLinejoin="round"
      />
    </g>
  );
};
