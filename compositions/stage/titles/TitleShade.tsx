import type { FrameSize } from "../geometry/frame.ts";

/** Props of {@link TitleShade}. `strength` 0..1; `edge` is how dark it still is in the corners, 0..1. */
export type TitleShadeProps = {
  readonly frame: FrameSize;
  readonly ink: string;
  readonly strength: number;
  readonly edge: number;
};

/** The film's ink gathering in the middle of the frame, so that light lettering reads over a light picture. */
export const TitleShade = ({ frame: { width, height }, ink, strength, edge }: TitleShadeProps) => (
  <svg
    width={width}
    height={height}
    viewBox={`0 0 ${width} ${height}`}
    style={{ position: "absolute", left: 0, top: 0 }}
  >
    <defs>
      <radialGradient id="title-shade" cx="0.5" cy="0.5" r="0.72">
        <stop offset="0" stopColor={ink} stopOpacity="0.66" />
        <stop offset="0.55" stopColor={ink} stopOpacity={(0.66 + edge) / 2} />
        <stop offset="1" stopColor={ink} stopOpacity={edge} />
      </radialGradient>
    </defs>
    <rect width={width} height={height} fill="url(#title-shade)" opacity={strength} />
  </svg>
);
