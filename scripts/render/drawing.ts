/**
 * How a film's frames are made: `laid` lays clips under veils where that gives the same picture and has the stage draw the
 * rest; `stage` has it draw every frame, which is what the other is measured against.
 */
export const drawings = ["laid", "stage"] as const;

/** One of {@link drawings}. */
export type Drawing = (typeof drawings)[number];

/** The drawing that a person named; `laid` where none was. */
export const drawingOf = (name: string | undefined): Drawing =>
  drawings.find((draw) => draw === name) ?? "laid";
