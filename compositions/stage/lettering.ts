/** Font stacks. Chinese first takes its Latin letters from the same face; English first falls back on the Chinese one. */
export const typefaces = {
  zh: "'Noto Serif SC Variable', serif",
  en: "'Cormorant Variable', 'Noto Serif SC Variable', serif",
} as const;

/** A `#rrggbb` colour at an opacity of 0..1. */
export const withOpacity = (colour: string, opacity: number): string =>
  `${colour}${Math.round(Math.min(1, Math.max(0, opacity)) * 255)
    .toString(16)
    .padStart(2, "0")}`;

/** Between two `#rrggbb` colours: share 0 is `a`, 1 is `b`. */
export const mixColours = (a: string, b: string, share: number): string => {
  const channel = (colour: string, index: number) =>
    Number.parseInt(colour.slice(1 + 2 * index, 3 + 2 * index), 16);
  const mixed = [0, 1, 2].map((index) =>
    Math.round(channel(a, index) * (1 - share) + channel(b, index) * share),
  );
  return `#${mixed.map((value) => value.toString(16).padStart(2, "0")).join("")}`;
};

/** Shadows that lift lettering off any picture: a tight one for the edge, two soft ones for the ground. */
export const softShadow = (ink: string): string =>
  [
    `0 0 0.06em ${withOpacity(ink, 0.85)}`,
    `0 0.03em 0.2em ${withOpacity(ink, 0.7)}`,
    `0 0 0.9em ${withOpacity(ink, 0.5)}`,
  ].join(", ");
