import { beatPulse } from "../../src/score/beat-pulse.ts";
import { energyAt } from "../../src/score/energy-at.ts";
import { toSeconds } from "../../src/time/rounding.ts";
import type { StagedFilm } from "../../src/deliver/staged-film.ts";
import { shotAt } from "./shot-at.ts";

/** How strong the light of the music is, each 0..1. */
export type ScoreLight = {
  /** From below, with the loudness. */
  readonly breath: number;
  /** At the corners, on every downbeat. */
  readonly throb: number;
};

/**
 * The light of the music at a frame of the film: as strong as the film's `look.glow`; none under titles and credits, half
 * under captions, so that lettering stays calm. Null where there is none.
 */
export const scoreLight = (staged: StagedFilm, frame: number): ScoreLight | null => {
  const { pulse, fps, film } = staged;
  const shot = shotAt(staged.shots, frame);
  const { glow } = film.film.look;
  if (!pulse || !shot || glow === 0 || shot.shot.title !== "none") return null;
  const strength = glow * (shot.shot.caption ? 0.5 : 1);
  const seconds = toSeconds(frame, fps);
  return {
    breath: 0.2 * strength * energyAt(pulse, seconds),
    throb: 0.2 * strength * beatPulse({ ...pulse, beats: [] }, seconds, 0.24),
  };
};
