import type { LaidFrame, Recipe } from "./recipe.ts";

/** Frames that are made in one go: of one clip, whose frames come in order, or drawn by the stage (their numbers in the film). */
export type Run =
  | { readonly kind: "laid"; readonly clip: string; readonly frames: readonly LaidFrame[] }
  | { readonly kind: "drawn"; readonly frames: readonly number[] };

type OpenRun =
  | { readonly kind: "laid"; readonly clip: string; readonly frames: LaidFrame[] }
  | { readonly kind: "drawn"; readonly frames: number[] };

/** Frames of the film, in the order given, in as few runs as there can be. */
export const runsOf = (recipe: Recipe, frames: readonly number[]): Run[] => {
  const runs: OpenRun[] = [];
  for (const index of frames) {
    const frame = recipe.frames[index];
    const last = runs.at(-1);
    if (frame?.kind !== "laid") {
      if (last?.kind === "drawn") last.frames.push(index);
      else runs.push({ kind: "drawn", frames: [index] });
    } else if (last?.kind === "laid" && last.clip === frame.clip && isNext(last.frames, frame)) {
      last.frames.push(frame);
    } else {
      runs.push({ kind: "laid", clip: frame.clip, frames: [frame] });
    }
  }
  return runs;
};

/** Whether a clip that is read forwards gives this frame after those: the same frame held, or the next one. */
const isNext = (frames: readonly LaidFrame[], frame: LaidFrame): boolean => {
  const step = frame.clipFrame - (frames.at(-1)?.clipFrame ?? frame.clipFrame);
  return step === 0 || step === 1;
};

/** Those of some frames that only the stage can draw. */
export const drawnFrames = (recipe: Recipe, frames: readonly number[]): number[] =>
  frames.filter((frame) => recipe.frames[frame]?.kind !== "laid");

/** The veils that some frames are laid with, as indices into the recipe's list. */
export const veilsUsed = (recipe: Recipe, frames: readonly number[]): number[] => [
  ...new Set(
    frames.flatMap((index) => {
      const frame = recipe.frames[index];
      return frame?.kind === "laid" ? frame.layers.map(({ veil }) => veil) : [];
    }),
  ),
];
