import type { FilmFile } from "../../src/film/film-file.ts";
import { unitOf, type FrameSize } from "./geometry/frame.ts";

/** Props of {@link SlateFrame}. */
export type SlateFrameProps = {
  readonly frame: FrameSize;
  readonly look: Pick<FilmFile["look"], "paper" | "ember">;
};

/** A clapper drawn in hairlines: slanted bars along the top, a border, the two stones in the lower corner. */
export const SlateFrame = ({ frame: { width, height }, look }: SlateFrameProps) => {
  const unit = unitOf({ width, height });
  const inset = 44 * unit;
  const barHeight = 40 * unit;
  const hair = Math.max(1, 1.3 * unit);
  const bars = Math.floor((width - 2 * inset) / (barHeight * 1.6));
  const step = (width - 2 * inset) / bars;
  const stones = { x: width - inset - 62 * unit, y: height - inset - 44 * unit, r: 11 * unit };
  return (
    <svg
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      style={{ position: "absolute", left: 0, top: 0 }}
      fill="none"
      strokeWidth={hair}
    >
      <rect
        x={inset}
        y={inset}
        width={width - 2 * inset}
        height={height - 2 * inset}
        stroke={look.paper}
        strokeOpacity={0.28}
      />
      <path
        d={`M${inset} ${inset + barHeight}H${width - inset}`}
        stroke={look.paper}
        strokeOpacity={0.28}
      />
      {Array.from({ length: bars }, (_, index) => {
        const x = inset + (index + 0.5) * step - barHeight * 0.7;
        return (
          <path
            key={x}
            d={`M${x + barHeight * 0.7} ${inset}h${barHeight * 0.7}l${-barHeight * 0.7} ${barHeight}h${-barHeight * 0.7}z`}
            fill={look.ember}
            opacity={0.1 + 0.34 * (index / bars)}
          />
        );
      })}
      <circle cx={stones.x} cy={stones.y} r={stones.r} stroke={look.ember} strokeOpacity={0.9} />
      <circle
        cx={stones.x + stones.r * 3}
        cy={stones.y + stones.r * 0.5}
        r={stones.r}
        stroke={look.paper}
        strokeOpacity={0.7}
      />
    </svg>
  );
};
