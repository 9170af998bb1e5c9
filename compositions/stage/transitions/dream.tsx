import type { ReactNode } from "react";
import { arrivalField } from "../geometry/arrival-field.ts";
import { contours } from "../geometry/contours.ts";
import { embers, type Ember } from "../geometry/embers.ts";
import { smoothStep } from "../../../src/picture/numbers.ts";
import { softPath } from "../geometry/soft-path.ts";
import { mixColours } from "../lettering.ts";
import { after, before, shown, type Transition, type TransitionInput } from "./transition.ts";

/**
 * The film's signature: the incoming picture burns through from the carrier outwards, islands catching ahead of the edge,
 * with a rim of embers that tear off and rise.
 */
export const dream: Transition = (input) => {
  const { frame, from, seed } = input;
  const field = arrivalField(frame, from, seed);
  return (progress) => {
    if (progress <= 0) return before;
    if (progress >= 1) return after;
    const level = smoothStep(0, 1, progress) * 0.5 + progress * 0.5;
    const edge = softPath(contours(field, level));
    return {
      outgoing: shown,
      incoming: { ...shown, clipPath: edge === "" ? "inset(100%)" : `path(evenodd, "${edge}")` },
      dark: 0,
      over: drawRim(
        input,
        edge,
        embers(field, frame, level, seed),
        Math.min(1, 12 * Math.min(progress, 1 - progress)),
      ),
    };
  };
};

/** Strokes over the edge, widest and faintest first: width in thousandths of the frame's shorter side, opacity. */
const glows = [
  [64, 0.03],
  [50, 0.04],
  [38, 0.05],
  [28, 0.07],
  [19, 0.1],
  [12, 0.18],
  [7, 0.4],
  [4, 0.8],
] as const;

const drawRim = (
  { frame, look, seed }: TransitionInput,
  edge: string,
  sparks: readonly Ember[],
  strength: number,
): ReactNode => {
  const unit = Math.min(frame.width, frame.height) / 1000;
  return (
    <svg width={frame.width} height={frame.height} viewBox={`0 0 ${frame.width} ${frame.height}`}>
      <g fill="none" stroke={look.ember} strokeLinejoin="round" opacity={strength}>
        {glows.map(([width, opacity]) => (
          <path key={width} d={edge} strokeWidth={width * unit} strokeOpacity={opacity} />
        ))}
        <path d={edge} stroke={look.paper} strokeWidth={1.4 * unit} strokeOpacity={0.85} />
      </g>
      <defs>
        <radialGradient id={`ember-${seed}`}>
          <stop offset="0" stopColor={look.paper} stopOpacity="1" />
          <stop
            offset="0.2"
            stopColor={mixColours(look.ember, look.paper, 0.4)}
            stopOpacity="0.95"
          />
          <stop offset="0.34" stopColor={look.ember} stopOpacity="0.4" />
          <stop offset="1" stopColor={look.ember} stopOpacity="0" />
        </radialGradient>
      </defs>
      {sparks.map(({ at, radius, heat }) => (
        <circle
          key={`${at.x} ${at.y}`}
          cx={at.x}
          cy={at.y}
          r={radius * 3.6}
          fill={`url(#ember-${seed})`}
          opacity={heat}
        />
      ))}
    </svg>
  );
};
