import { toSeconds } from "../../src/time/rounding.ts";
import { withOpacity } from "../stage/lettering.ts";
import type { LaneProps } from "./lane-props.ts";
import { lanes, sightAt, xAt } from "./score-view-layout.ts";

/** From every cut a line down to the moment it sits on: upright where they meet, slanting where the cut comes early. */
export const CutLines = ({ staged, now }: LaneProps) => {
  const { paper } = staged.film.film.look;
  const { from, to } = sightAt(now);
  const head = lanes.shots.top + lanes.shots.height;
  const foot = lanes.beats.top + 10;
  return staged.shots.slice(1).map(({ startInFrames, cut, index }) => {
    const seconds = toSeconds(startInFrames, staged.fps);
    if (seconds < from || seconds > to) return null;
    const [x, beatX] = [xAt(now, seconds), xAt(now, cut.anchor.time)];
    return (
      <path
        key={index}
        d={`M${x},${head}V${lanes.attacks.top}L${beatX},${foot}`}
        fill="none"
        stroke={withOpacity(paper, cut.anchor.kind === "downbeat" ? 0.9 : 0.6)}
        strokeWidth={cut.anchor.kind === "downbeat" ? 2.5 : 1.5}
        strokeDasharray={cut.anchor.kind === "downbeat" ? undefined : "5 5"}
      />
    );
  });
};
