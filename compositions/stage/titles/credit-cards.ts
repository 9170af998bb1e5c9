/** What the cards are laid out for. */
export type CreditCardsInput = {
  /** Lines of credits in all. */
  readonly lines: number;
  readonly shotInFrames: number;
  readonly fps: number;
  /** Lines that fit on one card at full size. */
  readonly capacity: number;
};

/** Credits as cards that follow each other: lines on each, frames for each, and how much smaller they must be set. */
export type CreditCards = {
  readonly perCard: number;
  readonly cards: number;
  readonly framesPerCard: number;
  readonly scale: number;
};

/** Seconds a card needs at the least, and per line, to be read. */
const shortestCard = 1.4;
const perLine = 0.45;

/**
 * As few cards as hold all lines, evenly filled; more of them, with less on each, where the shot leaves time to read them.
 * A shot too short for the cards it needs gets fewer and smaller ones.
 */
export const creditCards = ({
  lines,
  shotInFrames,
  fps,
  capacity,
}: CreditCardsInput): CreditCards => {
  const seconds = shotInFrames / fps;
  const needed = Math.max(1, Math.ceil(lines / capacity));
  const affordable = Math.max(
    1,
    Math.floor(seconds / Math.max(shortestCard, (perLine * lines) / needed)),
  );
  const cards = Math.min(needed, affordable);
  const perCard = Math.ceil(lines / cards);
  return {
    perCard,
    cards,
    framesPerCard: shotInFrames / cards,
    scale: Math.min(1, capacity / perCard),
  };
};
