import type { ReactNode } from "react";
import { smoothStep } from "../../../src/picture/numbers.ts";
import { softPeak } from "../geometry/soft-peak.ts";
import { starPath } from "../geometry/star-path.ts";
import type { Place } from "../geometry/frame.ts";
import { mixColours } from "../lettering.ts";
import { after, before, type Transition, type TransitionInput } from "./transition.ts";

/** A star flashes where the carrier is, brightest on the cut, and the picture changes under it. */
export const glint: Transition = (input) => (progress) => {
  if (progress <= 0) return before;
  if (progress >= 1) return after;
  return { ...(progress < 0.5 ? before : after), over: drawStar(input, progress) };
};

const drawStar = (
  { frame, from, to, look, seed }: TransitionInput,
  progress: number,
): ReactNode => {
  const { width, height } = frame;
  const slide = smoothStep(0.3, 0.7, progress);
  const at: Place = { x: from.x + (to.x - from.x) * slide, y: from.y + (to.y - from.y) * slide };
  const light = softPeak(0, 0.5, 1, progress) ** 2;
  const reach = Math.max(width, height) * (0.12 + 0.4 * light);
  return (
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`}>
      <defs>
        <radialGradient id={`glint-${seed}`}>
          <stop offset="0" stopColor={look.paper} stopOpacity="1" />
          <stop
            offset="0.16"
            stopColor={mixColours(look.ember, look.paper, 0.7)}
            stopOpacity="0.8"
          />
          <stop offset="0.42" stopColor={look.ember} stopOpacity="0.34" />
          <stop offset="1" stopColor={look.ember} stopOpacity="0" />
        </radialGradient>
      </defs>
      <rect width={width} height={height} fill={look.paper} opacity={0.5 * light ** 2} />
      <circle cx={at.x} cy={at.y} r={reach * 1.25} fill={`url(#glint-${seed})`} opacity={light} />
      <path d={starPath(at, reach * 0.62, 8, 0.02)} fill={look.ember} opacity={0.7 * light} />
      <path d={starPath(at, reach, 4, 0.02)} fill={look.paper} opacity={Math.min(1, light * 1.6)} />
      <circle cx={at.x} cy={at.y} r={reach * 0.045} fill={look.paper} opacity={light} />
    </svg>
  );
};
