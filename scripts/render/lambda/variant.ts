import type { FilmOrder } from "../render-film.ts";
import type { Receipt } from "../receipt.ts";

/** One film of a matrix, staged and ready to be rendered anywhere. */
export type LambdaVariant = {
  /** The finished file's name without its ending; unlike any other variant's. */
  readonly name: string;
  /** What is drawn and heard, and where the film goes when it is finished. */
  readonly order: FilmOrder;
  /** Names everything that can change it. */
  readonly fingerprint: string;
  /** What its receipt says of it beside that. */
  readonly facts: Pick<Receipt, "film" | "song" | "format" | "words" | "quality">;
};

/** Frames of a variant. */
export const framesOf = ({ order }: LambdaVariant): number => order.staged.durationInFrames;
