const rest = 0.7;

/**
 * How far a camera move has come: slow at both ends, never quite still, so that it can be cut into and out of.
 *
 * 0 -> 0, 0.5 -> 0.5, 1 -> 1; outside 0..1 (inside handles) it runs on at the speed it has at the ends.
 */
export const easeMove = (progress: number): number => {
  if (progress < 0) return progress * (1 - rest);
  if (progress > 1) return 1 + (progress - 1) * (1 - rest);
  return progress * (1 - rest) + progress * progress * (3 - 2 * progress) * rest;
};
