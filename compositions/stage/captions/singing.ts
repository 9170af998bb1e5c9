/** How words light up: the colour of the one that is sung, when each begins, and how many frames of the caption have passed. */
export type Singing = {
  readonly ember: string;
  readonly sungInFrames: readonly number[];
  readonly since: number;
};
