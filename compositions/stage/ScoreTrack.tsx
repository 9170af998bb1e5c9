import type { FrameSize } from "./geometry/frame.ts";
import type { ScoreLight } from "./score-light.ts";

/** Props of {@link ScoreTrack}. */
export type ScoreTrackProps = {
  readonly frame: FrameSize;
  readonly ember: string;
  readonly light: ScoreLight;
};

/** Light that follows the song: a breath from below with its loudness, a throb at the corners on every downbeat. */
export const ScoreTrack = ({ frame: { width, height }, ember, light }: ScoreTrackProps) => (
  <svg
    width={width}
    height={height}
    viewBox={`0 0 ${width} ${height}`}
    style={{ position: "absolute", left: 0, top: 0 }}
  >
    <defs>
      <radialGradient id="score-breath" cx="0.5" cy="1.15" r="0.85">
        <stop offset="0" stopColor={ember} stopOpacity="1" />
        <stop offset="1" stopColor={ember} stopOpacity="0" />
      </radialGradient>
      <radialGradient id="score-throb" cx="0.5" cy="0.5" r="0.75">
        <stop offset="0.55" stopColor={ember} stopOpacity="0" />
        <stop offset="1" stopColor={ember} stopOpacity="1" />
      </radialGradient>
    </defs>
    <rect width={width} height={height} fill="url(#score-breath)" opacity={light.breath} />
    <rect width={width} height={height} fill="url(#score-throb)" opacity={light.throb} />
  </svg>
);
