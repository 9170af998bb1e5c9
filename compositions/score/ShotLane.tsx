import { hueOf } from "../../src/deliver/score-plot/hues.ts";
import { nameInScene } from "../../src/deliver/score-plot/name-in-scene.ts";
import { toSeconds } from "../../src/time/rounding.ts";
import { withOpacity } from "../stage/lettering.ts";
import type { LaneProps } from "./lane-props.ts";
import { lanes, sightAt, widthOf, xAt } from "./score-view-layout.ts";

/** Shots end to end, one colour a scene: number and name, length, and a small star on heroes; the one that plays is full. */
export const ShotLane = ({ staged, now }: LaneProps) => {
  const { fps, shots, film } = staged;
  const { ink } = film.film.look;
  const { from, to } = sightAt(now);
  const { top, height } = lanes.shots;
  const scenes = [...new Set(shots.map(({ shot }) => shot.scene))];
  return shots.map(({ shot, cut, index, startInFrames }) => {
    const start = toSeconds(startInFrames, fps);
    const length = toSeconds(cut.durationInFrames, fps);
    if (start + length < from || start > to) return null;
    const x = xAt(now, start);
    const width = widthOf(length) - 3;
    const isOn = now >= start && now < start + length;
    const hue = hueOf(scenes, shot.scene);
    return (
      <g key={index}>
        <clipPath id={`shot-${index}`}>
          <rect x={x} y={top} width={Math.max(1, width)} height={height} rx={6} />
        </clipPath>
        <g clipPath={`url(#shot-${index})`}>
          <rect
            x={x}
            y={top}
            width={width}
            height={height}
            fill={withOpacity(hue, isOn ? 1 : 0.62)}
          />
          <text x={x + 12} y={top + 32} fill={ink} fontSize={25}>
            {`${index + 1}  ${nameInScene(shot.id, shot.scene)}`}
          </text>
          <text x={x + 12} y={top + 62} fill={ink} fontSize={21} fillOpacity={0.86}>
            {`${length.toFixed(2)} s${shot.music.hero === "none" ? "" : "  ✦"}`}
          </text>
        </g>
      </g>
    );
  });
};
