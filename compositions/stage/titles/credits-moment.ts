import type { StagedFilm } from "../../../src/deliver/staged-film.ts";
import type { Words } from "../../../src/film/text.ts";
import { smoothStep } from "../../../src/picture/numbers.ts";
import type { StagedShot } from "../../../src/takes/resolve-cut.ts";
import { creditLayout, type CreditLayout } from "./credit-layout.ts";
import { creditLines } from "./credit-lines.ts";
import { leavingLight } from "./shot-light.ts";

/** The credits at one moment; lights are 0..1. */
export type CreditsMoment = {
  /** How much of the shade under them has come. */
  readonly shade: number;
  /** The card that is on, from 0. */
  readonly card: number;
  readonly ornament: number;
  /** One for each line of the card. */
  readonly lines: readonly number[];
  /** Of the card. */
  readonly opacity: number;
};

/** How the credits of a shot are laid out. */
export const creditsLayout = (staged: StagedFilm, shot: StagedShot, words: Words): CreditLayout =>
  creditLayout({
    frame: staged.format,
    lines: creditLines(staged.film.film, staged.song),
    words,
    shotInFrames: shot.cut.durationInFrames,
    fps: staged.fps,
  });

/** How the credits of a shot stand at a frame of the film. */
export const creditsMoment = (
  staged: StagedFilm,
  shot: StagedShot,
  { cards, framesPerCard, perCard }: CreditLayout,
  frame: number,
): CreditsMoment => {
  const shotInFrames = shot.cut.durationInFrames;
  const inShot = frame - shot.startInFrames;
  const card = Math.min(cards - 1, Math.max(0, Math.floor(inShot / framesPerCard)));
  const inCard = inShot - card * framesPerCard;
  const isLastShot = shot.index === staged.shots.length - 1;
  return {
    shade: smoothStep(-4, 20, inShot),
    card,
    ornament: card > 0 ? 1 : smoothStep(0, 30, inShot),
    lines: Array.from({ length: perCard }, (_, index) => smoothStep(0, 14, inCard - 4 - index * 2)),
    opacity:
      card === cards - 1
        ? leavingLight(inShot, shotInFrames, isLastShot)
        : smoothStep(0, 8, framesPerCard - inCard),
  };
};

/** A card of credits that is all there. */
export const wholeCard = ({ perCard }: CreditLayout, card: number): CreditsMoment => ({
  shade: 1,
  card,
  ornament: 1,
  lines: Array.from({ length: perCard }, () => 1),
  opacity: 1,
});

/** Whether nothing of a card moves any more; it may be leaving, as one piece. */
export const isCardThere = ({ shade, ornament, lines }: CreditsMoment): boolean =>
  [shade, ornament, ...lines].every((light) => light === 1);
