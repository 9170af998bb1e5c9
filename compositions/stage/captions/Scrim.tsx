import { unitOf, type FrameSize, type PixelBox } from "../geometry/frame.ts";

/** Props of {@link Scrim}. `box` is the box the caption stands on the floor of; `strength` 0..1. */
export type ScrimProps = {
  readonly frame: FrameSize;
  readonly box: PixelBox;
  readonly ink: string;
  readonly strength: number;
};

/** A soft shade behind a caption, darkest behind its lines, running out above them and, where there is room, below. */
export const Scrim = ({ frame, box, ink, strength }: ScrimProps) => {
  const unit = unitOf(frame);
  const floor = box.top + box.height;
  // High in the frame there is only sky or hair above: the shade comes down from the edge and leaves slowly.
  const isHigh = floor < 0.5 * frame.height;
  const top = isHigh ? 0 : floor - 330 * unit;
  const endsInFrame = floor < 0.9 * frame.height;
  const bottom = endsInFrame ? floor + (isHigh ? 300 : 130) * unit : frame.height;
  const darkest = (floor - 60 * unit - top) / (bottom - top);
  return (
    <svg
      width={frame.width}
      height={frame.height}
      viewBox={`0 0 ${frame.width} ${frame.height}`}
      style={{ position: "absolute", left: 0, top: 0 }}
    >
      <defs>
        <linearGradient id="scrim" x1="0" y1="0" x2="0" y2="1">
          <stop offset="0" stopColor={ink} stopOpacity="0" />
          <stop offset={darkest * 0.45} stopColor={ink} stopOpacity="0.16" />
          <stop offset={darkest} stopColor={ink} stopOpacity="0.5" />
          <stop offset="1" stopColor={ink} stopOpacity={endsInFrame ? 0 : 0.62} />
        </linearGradient>
      </defs>
      <rect
        x="0"
        y={top}
        width={frame.width}
        height={bottom - top}
        fill="url(#scrim)"
        opacity={strength}
      />
    </svg>
  );
};
