import type { ReactNode } from "react";
import { smoothStep } from "../../../src/picture/numbers.ts";
import { softPeak } from "../geometry/soft-peak.ts";
import { valueNoise } from "../geometry/value-noise.ts";
import { mixColours } from "../lettering.ts";
import { after, before, shown, type Transition, type TransitionInput } from "./transition.ts";

/** Warm light sweeps over the lens; under its brightest moment the pictures cross. */
export const lightLeak: Transition = (input) => (progress) => {
  if (progress <= 0) return before;
  if (progress >= 1) return after;
  return {
    outgoing: shown,
    incoming: { ...shown, opacity: smoothStep(0.34, 0.64, progress) },
    dark: 0,
    over: drawLeak(input, progress),
  };
};

/** The leaks: where each starts and ends across the frame, its half width and height, when it peaks. In frame shares. */
const leaks = [
  { from: -0.3, to: 0.55, y: 0.1, rx: 0.5, ry: 1.25, tilt: 24, peak: 0.46, strength: 0.95 },
  { from: -0.6, to: 0.95, y: 0.75, rx: 0.24, ry: 1.1, tilt: 16, peak: 0.55, strength: 0.9 },
  { from: 1.25, to: 0.75, y: 0.9, rx: 0.42, ry: 0.8, tilt: -20, peak: 0.56, strength: 0.8 },
] as const;

const drawLeak = ({ frame, look, seed }: TransitionInput, progress: number): ReactNode => {
  const { width, height } = frame;
  const isMirrored = valueNoise(seed, 1.5, 2.5) < 0.5;
  return (
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`}>
      <defs>
        <radialGradient id={`leak-${seed}`}>
          <stop offset="0" stopColor={mixColours(look.ember, look.paper, 0.6)} stopOpacity="1" />
          <stop
            offset="0.3"
            stopColor={mixColours(look.ember, look.paper, 0.3)}
            stopOpacity="0.82"
          />
          <stop offset="0.62" stopColor={look.ember} stopOpacity="0.32" />
          <stop offset="1" stopColor={look.ember} stopOpacity="0" />
        </radialGradient>
      </defs>
      <rect
        width={width}
        height={height}
        fill={look.ember}
        opacity={0.16 * softPeak(0, 0.5, 1, progress)}
      />
      {leaks.map((leak, index) => {
        const x = leak.from + (leak.to - leak.from) * progress;
        const y = leak.y + (valueNoise(seed, index * 2.3, 7.5) - 0.5) * 0.3;
        return (
          <ellipse
            key={leak.tilt}
            transform={`${isMirrored ? `translate(${width} 0) scale(-1 1) ` : ""}translate(${(x * width).toFixed(1)} ${(y * height).toFixed(1)}) rotate(${leak.tilt})`}
            rx={leak.rx * width}
            ry={leak.ry * height}
            fill={`url(#leak-${seed})`}
            opacity={leak.strength * softPeak(0, leak.peak, 1, progress)}
          />
        );
      })}
    </svg>
  );
};
