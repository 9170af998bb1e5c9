import type { Shot } from "../film/storyboard.ts";
import type { Score } from "../score/score.ts";
import type { CutPoint } from "./anchors.ts";
import { bestPath } from "./best-path.ts";
import { wishes } from "./wishes.ts";

/** What could not be planned. */
export type InfeasibleInput = {
  readonly shots: readonly Shot[];
  readonly score: Score;
  readonly points: readonly CutPoint[];
  readonly fps: number;
  readonly totalInFrames: number;
  readonly drop: number | null;
};

/** Limits widened more than this are no longer the film that was written. */
const mostSlack = 16;

/** Says which wishes clash with the song, and the smallest widening of the shots' limits that would work. */
export const explainInfeasible = (
  input: InfeasibleInput,
): { kind: "infeasible"; message: string; hint: string } => {
  const { shots, points, score } = input;
  const seconds = (value: number) => `${value.toFixed(1)} s`;
  const total = (key: "shortest" | "longest") =>
    shots.reduce((sum, shot) => sum + shot.music[key], 0);
  if (shots.length > points.length) {
    return {
      kind: "infeasible",
      message: `The storyboard has ${shots.length} shots, but the song has only ${points.length} moments to start one on (beats).`,
      hint: `Remove ${shots.length - points.length} shots, or choose a longer or faster song.`,
    };
  }
  const wide = smallestSlack(input);
  const hint = wide ? widenHint(wide) : "Change the number of shots, or choose another song.";
  if (total("shortest") > score.durationInSeconds) {
    return {
      kind: "infeasible",
      message: `The ${shots.length} shots need at least ${seconds(total("shortest"))} (their shortest lengths together), the song lasts ${seconds(score.durationInSeconds)}.`,
      hint,
    };
  }
  if (total("longest") < score.durationInSeconds) {
    return {
      kind: "infeasible",
      message: `The ${shots.length} shots last at most ${seconds(total("longest"))} (their longest lengths together), the song lasts ${seconds(score.durationInSeconds)}.`,
      hint,
    };
  }
  return {
    kind: "infeasible",
    message:
      "No way to lay the shots on the song's beats keeps every shot between its shortest and longest.",
    hint,
  };
};

type Widened = { readonly slack: number; readonly shots: readonly string[] };

/** Bisection (to 1 %) for the smallest widening with a solution, and the shots that leave their written limits in it. */
const smallestSlack = (input: InfeasibleInput): Widened | null => {
  const solve = (slack: number) =>
    bestPath(
      wishes(input.shots, input.totalInFrames, input.fps, slack),
      input.points,
      input.totalInFrames,
      input.drop,
    );
  if (!solve(mostSlack)) return null;
  let [low, high] = [1, mostSlack];
  while (high / low > 1.01) {
    const middle = Math.sqrt(low * high);
    if (solve(middle)) high = middle;
    else low = middle;
  }
  const path = solve(high) ?? [];
  const outside = input.shots.filter((shot, index) => {
    const from = path[index]?.frame ?? 0;
    const length = ((path[index + 1]?.frame ?? input.totalInFrames) - from) / input.fps;
    const half = 0.5 / input.fps;
    return length < shot.music.shortest - half || length > shot.music.longest + half;
  });
  return { slack: high, shots: outside.map((shot) => shot.id) };
};

const widenHint = ({ slack, shots }: Widened): string => {
  const names =
    shots.slice(0, 6).join(", ") + (shots.length > 6 ? `, and ${shots.length - 6} more` : "");
  const percent = Math.ceil((slack - 1) * 100);
  return `The smallest change that works: widen the limits (shortest down, longest up) of ${names} by ${percent} %.`;
};
