import { softPeak } from "../geometry/soft-peak.ts";
import { after, before, hidden, shown, type Transition } from "./transition.ts";

/** Down into the film's ink and up again; all dark on the cut. */
export const dip: Transition =
  ({ frame, look }) =>
  (progress) => {
    if (progress <= 0) return before;
    if (progress >= 1) return after;
    const isOver = progress >= 0.5;
    return {
      outgoing: isOver ? hidden : shown,
      incoming: isOver ? shown : hidden,
      over: (
        <svg width={frame.width} height={frame.height}>
          <rect
            width={frame.width}
            height={frame.height}
            fill={look.ink}
            opacity={softPeak(0, 0.5, 1, progress)}
          />
        </svg>
      ),
    };
  };
