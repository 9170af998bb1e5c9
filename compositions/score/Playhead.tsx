import { beatPulse } from "../../src/score/beat-pulse.ts";
import type { LaneProps } from "./lane-props.ts";
import { lanes, playheadX } from "./score-view-layout.ts";

/** Now: a line through all lanes whose jewel throbs with the beat. */
export const Playhead = ({ staged, sheet: { score }, now }: LaneProps) => {
  const { ember } = staged.film.film.look;
  const top = lanes.shots.top - 14;
  const pulse = beatPulse(score, now);
  return (
    <g>
      <path
        d={`M${playheadX},${top}V${lanes.beats.top + lanes.beats.height}`}
        stroke={ember}
        strokeWidth={3}
      />
      <circle cx={playheadX} cy={top} r={9 + 16 * pulse} fill={ember} fillOpacity={0.28 * pulse} />
      <path
        d={`M${playheadX},${top - 10}l8,10l-8,10l-8,-10z`}
        fill={ember}
        fillOpacity={0.7 + 0.3 * pulse}
      />
    </g>
  );
};
