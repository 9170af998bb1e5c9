/** How finely the atelier works: `detail` of what it builds, and samples along each edge of a pixel. */
export type Fineness = { readonly detail: number; readonly oversampling: number };

/**
 * Stills are looked at for long. A clip is drawn at seven tenths of its size and enlarged by its encoder: half the pixels of a
 * frame for softness that motion hides. Drafts are for looking at what is where.
 */
export const fineness = {
  still: { detail: 1, oversampling: 2 },
  clip: { detail: 1, oversampling: 0.7 },
  draft: { detail: 0.5, oversampling: 1 },
} as const satisfies Record<string, Fineness>;
