/** How much of the director's notes a rendering shows over storyboard panels: what the stage's `notes` prop takes. */
export const notesChoices = ["none", "arrows", "full"] as const;

/** One of {@link notesChoices}. */
export type Notes = (typeof notesChoices)[number];
