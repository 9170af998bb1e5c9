import { beatPulse } from "../../src/score/beat-pulse.ts";
import { energyAt } from "../../src/score/energy-at.ts";
import { toSeconds } from "../../src/time/rounding.ts";
import type { StagedFilm } from "../../src/deliver/staged-film.ts";
import { shotAt } from "./shot-at.ts";

/** Props of {@link ScoreTrack}. `frame` is the film's. */
export type ScoreTrackProps = { readonly staged: StagedFilm; readonly frame: number };

/**
 * Light that follows the song: a breath from below with its loudness, a throb at the corners on every downbeat.
 *
 * As strong as the film's `look.glow`; absent under titles and credits, half under captions, so that lettering stays calm.
 */
export const ScoreTrack = ({ staged, frame }: ScoreTrackProps) => {
  const { pulse, format, fps, film } = staged;
  const shot = shotAt(staged.shots, frame);
  const { ember, glow } = film.film.look;
  if (!pulse || !shot || glow === 0 || shot.shot.title !== "none") return null;
  const strength = glow * (shot.shot.caption ? 0.5 : 1);
  const seconds = toSeconds(frame, fps);
  const breath = 0.2 * strength * energyAt(pulse, seconds);
  const throb = 0.2 * strength * beatPulse({ ...pulse, beats: [] }, seconds, 0.24);
  const { width, height } = format;
  return (
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
      <rect width={width} height={height} fill="url(#score-breath)" opacity={breath} />
      <rect width={width} height={height} fill="url(#score-throb)" opacity={throb} />
    </svg>
  );
};
