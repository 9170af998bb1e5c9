import type { PlannedShot } from "./planned-shot.ts";
import type { Score } from "../score/score.ts";
import { bestPath, type Terrain } from "./best-path.ts";
import { extremeCasting } from "./casting.ts";
import { limitsOf, unbent, wishes } from "./wishes.ts";

/** What could not be planned. */
export type InfeasibleInput = {
  readonly shots: readonly PlannedShot[];
  readonly score: Score;
  readonly terrain: Terrain;
};

type Explained = { readonly kind: "infeasible"; readonly message: string; readonly hint: string };

/** Limits widened more than this are no longer the film that was written. */
const mostSlack = 16;

const seconds = (value: number) => `${value.toFixed(1)} s`;

/** Says which wishes clash with the song, and the smallest change to the storyboard that would work. */
export const explainInfeasible = ({ shots, score, terrain }: InfeasibleInput): Explained => {
  const { fps, points, totalInFrames } = terrain;
  const song = `the song lasts ${seconds(score.durationInSeconds)}`;
  const input = { shots, totalInFrames, fps, footage: {} };
  const least = extremeCasting(input, "short");
  const most = extremeCasting(input, "long");
  const sumOf = (key: "shortest" | "longest", cast: typeof least) =>
    cast.shots.reduce(
      (sum, shot) => sum + limitsOf(shot, fps, { ...unbent, stretch: cast.stretch })[key],
      0,
    ) / fps;
  const who = (cast: typeof least) => {
    const isAll = cast.shots.length === shots.length;
    return isAll ? `The ${shots.length} shots` : `The ${cast.shots.length} shots that must stay`;
  };
  if (least.shots.length > points.length) {
    const gone = least.shots.length - points.length;
    return {
      kind: "infeasible",
      message: `The storyboard has ${least.shots.length} shots, but the song has only ${points.length} moments to start one on (beats).`,
      hint: `The smallest change that works: remove ${gone} shots (those of least weight: ${named(lightest(least.shots, gone))}), or choose a longer or faster song.`,
    };
  }
  const [short, long] = [sumOf("shortest", least), sumOf("longest", most)];
  if (short > score.durationInSeconds) {
    return {
      kind: "infeasible",
      message: `${who(least)} need at least ${seconds(short)} (their shortest lengths together), ${song}.`,
      hint: smallestChange(least.shots, 0, terrain),
    };
  }
  if (long < score.durationInSeconds) {
    return {
      kind: "infeasible",
      message: `${who(most)} last at most ${seconds(long)} (their longest lengths together), ${song}.`,
      hint: smallestChange(most.shots, 1, terrain),
    };
  }
  const cast = shots.filter(({ music }) => music.role !== "spare");
  return {
    kind: "infeasible",
    message:
      "No way to lay the shots on the song's beats keeps every shot between its shortest and longest.",
    hint: smallestChange(cast, 1, terrain),
  };
};

/** The `count` shots that a film misses least, by their ids: no hero, and the least weight; of equal weight, the later one. */
const lightest = (shots: readonly PlannedShot[], count: number): readonly string[] =>
  shots
    .toReversed()
    .toSorted(
      ({ music: a }, { music: b }) =>
        Number(a.hero !== "none") - Number(b.hero !== "none") || a.weight - b.weight,
    )
    .slice(0, count)
    .map(({ id }) => id);

/** One locked length given up where that is enough; else the smallest widening of all limits; else nothing helps. */
const smallestChange = (
  shots: readonly PlannedShot[],
  stretch: number,
  terrain: Terrain,
): string => {
  const solve = (cast: readonly PlannedShot[], slack: number) =>
    bestPath(
      wishes(cast, terrain.totalInFrames, terrain.fps, { ...unbent, stretch, slack }),
      terrain,
    );
  const locked = shots.filter(({ music }) => music.locked !== null);
  for (const shot of locked) {
    const path = solve(unlocked(shots, [shot]), 1);
    if (path) return `The smallest change that works: unlock ${shot.id} (music.locked).`;
  }
  const wide = smallestSlack(shots, solve, terrain);
  if (wide) return widenHint(wide);
  if (locked.length > 0 && smallestSlack(unlocked(shots, locked), solve, terrain)) {
    return `Unlock ${named(locked.map(({ id }) => id))} (music.locked) first: as long as they are locked nothing else helps.`;
  }
  return "Change the number of shots, or choose another song.";
};

const unlocked = (
  shots: readonly PlannedShot[],
  which: readonly PlannedShot[],
): readonly PlannedShot[] =>
  shots.map((shot) =>
    which.includes(shot) ? { ...shot, music: { ...shot.music, locked: null } } : shot,
  );

type Widened = { readonly slack: number; readonly shots: readonly string[] };

/** Factors of the least slack that the sums allow, tried one after the other before halving the way between the last two. */
const gallop = [1.01, 1.05, 1.2, 1.6, 2.5, 5, mostSlack] as const;

/** The smallest widening (to 1 %) with a solution, and the shots that leave their written limits in it. */
const smallestSlack = (
  shots: readonly PlannedShot[],
  solve: (cast: readonly PlannedShot[], slack: number) => ReturnType<typeof bestPath>,
  { totalInFrames, fps }: Terrain,
): Widened | null => {
  const limits = shots.map((shot) => limitsOf(shot, fps, unbent));
  const sum = (key: "shortest" | "longest") => limits.reduce((all, limit) => all + limit[key], 0);
  let low = Math.max(1, totalInFrames / sum("longest"), sum("shortest") / totalInFrames);
  let high: number | null = null;
  for (const factor of gallop) {
    const slack = Math.min(mostSlack, low * factor);
    if (solve(shots, slack)) {
      high = slack;
      break;
    }
    low = slack;
    if (slack === mostSlack) return null;
  }
  if (high === null) return null;
  while (high / low > 1.01) {
    const middle = Math.sqrt(low * high);
    if (solve(shots, middle)) high = middle;
    else low = middle;
  }
  const path = solve(shots, high) ?? [];
  const outside = shots.filter((shot, index) => {
    const from = path[index]?.frame ?? 0;
    const length = ((path[index + 1]?.frame ?? totalInFrames) - from) / fps;
    const half = 0.5 / fps;
    const { shortest, longest, locked } = shot.music;
    return locked === null && (length < shortest - half || length > longest + half);
  });
  return { slack: high, shots: outside.map((shot) => shot.id) };
};

const named = (ids: readonly string[]): string =>
  ids.slice(0, 6).join(", ") + (ids.length > 6 ? `, and ${ids.length - 6} more` : "");

const widenHint = ({ slack, shots }: Widened): string =>
  `The smallest change that works: widen the limits (shortest down, longest up) of ${named(shots)} by ${Math.ceil((slack - 1) * 100)} %.`;
