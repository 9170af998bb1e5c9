import type { StagedShot } from "../../../src/takes/resolve-cut.ts";
import { toFrames } from "../../../src/time/rounding.ts";
import type { StagedFilm } from "../../../src/deliver/staged-film.ts";
import { smoothStep } from "../../../src/picture/numbers.ts";
import { titleTimes } from "./title-times.ts";

/** How far each part of a film's title has come, 0..1. */
export type TitleLights = {
  readonly characters: readonly number[];
  readonly ornament: number;
  readonly small: number;
};

/** The title's parts `inShot` frames after its shot began: characters by {@link titleTimes}, then the ornament, then the small line. */
export const titleLights = (
  staged: StagedFilm,
  shot: StagedShot,
  count: number,
  inShot: number,
): TitleLights => {
  const shotInFrames = shot.cut.durationInFrames;
  const times = titleTimes({ characters: count, shotInFrames, beats: beatsIn(staged, shot) });
  const rise = Math.min(20, shotInFrames * 0.2);
  const pace = Math.min(30, shotInFrames * 0.2);
  const allThere = (times.at(-1) ?? 0) + rise * 0.4;
  return {
    characters: times.map((time) => smoothStep(0, rise, inShot - time)),
    ornament: smoothStep(allThere - 4, allThere + pace, inShot),
    small: smoothStep(allThere + pace * 0.2, allThere + pace * 1.2, inShot),
  };
};

/** The song's beats inside a shot, in frames from its start. */
const beatsIn = ({ pulse, fps }: StagedFilm, { startInFrames, cut }: StagedShot): number[] =>
  (pulse?.beats ?? [])
    .map((seconds) => toFrames(seconds, fps) - startInFrames)
    .filter((frame) => frame >= 0 && frame < cut.durationInFrames);
