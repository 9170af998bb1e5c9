import type { ScoreOverrides } from "./overrides.ts";
import type { Score } from "./score.ts";
import { sectionEnergies } from "./section-energies.ts";
import { verdictOf } from "./verdict.ts";

/** A border is the one that is meant when it lies this near, in seconds. */
const REACH = 4;
/** Shortest section in seconds. */
const SHORTEST = 0.2;

/** Something that cannot be: keys and positions from the top of the overrides, and why. */
export type Impossible = { readonly path: readonly (string | number)[]; readonly message: string };

type Start = Pick<Score["sections"][number], "start" | "label" | "confidence">;

/** Section starts after a border was moved, added or taken away; words for it; or why it cannot be. */
type Edited =
  | { readonly ok: true; readonly starts: Start[]; readonly said: string }
  | { readonly ok: false; readonly message: string };

const shown = (seconds: number): string => `${seconds.toFixed(2)} s`;

/** Sets a border; one that is heard as near as makes a section too short is the same border, and gives way. */
const placed = (starts: readonly Start[], start: Start, duration: number, said: string): Edited => {
  if (start.start > duration) return { ok: false, message: beyond(start.start, duration) };
  const isNear = (time: number) => Math.abs(time - start.start) < SHORTEST;
  if (isNear(0) || isNear(duration)) {
    return { ok: false, message: `the song starts or ends at ${shown(start.start)} already` };
  }
  const others = starts.filter((other) => !isNear(other.start));
  return { ok: true, starts: [...others, start].toSorted((a, b) => a.start - b.start), said };
};

const beyond = (time: number, duration: number): string =>
  `the song ends at ${shown(duration)}, before ${shown(time)}`;

const added = (starts: readonly Start[], at: number, duration: number, said: string): Edited => {
  const label = starts.findLast((other) => other.start <= at)?.label ?? "A";
  return placed(starts, { start: at, label, confidence: 1 }, duration, said);
};

/** What was laid down holds when the song is heard anew: a border that is no longer heard is set where it belongs all the same. */
const edit = (
  starts: readonly Start[],
  { from, to }: ScoreOverrides["borders"][number],
  duration: number,
): Edited => {
  if (from === null) return added(starts, to ?? 0, duration, `border at ${shown(to ?? 0)} added`);
  if (from > duration) return { ok: false, message: beyond(from, duration) };
  const meant = starts
    .slice(1)
    .toSorted((a, b) => Math.abs(a.start - from) - Math.abs(b.start - from))[0];
  if (meant === undefined || Math.abs(meant.start - from) > REACH) {
    const unheard = `none is heard within ${REACH} s of ${shown(from)}`;
    return to === null
      ? { ok: true, starts: [...starts], said: `no border taken away: ${unheard}` }
      : added(starts, to, duration, `border at ${shown(to)} added: ${unheard}`);
  }
  const others = starts.filter((other) => other !== meant);
  return to === null
    ? { ok: true, starts: others, said: `border at ${shown(meant.start)} taken away` }
    : placed(
        others,
        { ...meant, start: to, confidence: 1 },
        duration,
        `border at ${shown(meant.start)} moved to ${shown(to)}`,
      );
};

/** Sections that start where they should, their ends, energies and verdicts made anew. */
const sectionsFrom = (score: Score, starts: readonly Start[]): Score["sections"] => {
  const { durationInSeconds, energy, beats, onsets, confidence } = score;
  const times = starts.map(({ start }) => start);
  const energies = sectionEnergies(energy.values, times, durationInSeconds);
  return starts.map(({ start, label, confidence: sure }, index) => {
    const end = times[index + 1] ?? durationInSeconds;
    return {
      start,
      end,
      label,
      confidence: sure,
      energy: energies[index]?.energy ?? 0,
      energyRank: energies[index]?.energyRank ?? 1,
      verdict: verdictOf({ start, end }, { beats, onsets, confidence: confidence.beats }),
    };
  });
};

/** Sections after all border overrides, what was done in words, and what cannot be. */
export const overrideBorders = (
  score: Score,
  borders: ScoreOverrides["borders"],
): {
  readonly sections: Score["sections"];
  readonly applied: readonly string[];
  readonly impossible: readonly Impossible[];
} => {
  let starts: Start[] = score.sections;
  const applied: string[] = [];
  const impossible: Impossible[] = [];
  borders.forEach((border, index) => {
    const edited = edit(starts, border, score.durationInSeconds);
    if (edited.ok) {
      starts = edited.starts;
      applied.push(edited.said);
    } else impossible.push({ path: ["borders", index], message: edited.message });
  });
  return { sections: sectionsFrom(score, starts), applied, impossible };
};
