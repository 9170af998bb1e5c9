import { z } from "zod";

const seconds = z.number().min(0).max(7200);

/** Nearest that two beats may lie, in seconds: 600 a minute. */
const NEAREST = 0.1;

const tappedBeats = z
  .array(seconds)
  .min(2, "expected at least two beats")
  .superRefine((beats, context) => {
    const at = beats.findIndex(
      (beat, index) => index > 0 && beat < (beats[index - 1] ?? 0) + NEAREST,
    );
    if (at >= 0) {
      context.addIssue({
        code: "custom",
        path: [at],
        message: `expected a beat at least ${NEAREST} s after the one before it`,
        input: beats[at],
      });
    }
  });

const borderSchema = z
  .strictObject({
    from: seconds
      .nullable()
      .default(null)
      .describe("Where the border is heard, in seconds (to within 4 s); null adds one."),
    to: seconds
      .nullable()
      .default(null)
      .describe("Where it belongs, in seconds; null takes it away."),
  })
  .refine(({ from, to }) => from !== null || to !== null, {
    message: "expected from, to or both: a border to move, to add or to take away",
  });

/** What a person lays down over what was heard in a song: `songs/<song>.score.yaml`. It holds whatever is heard again. */
export const overridesSchema = z.strictObject({
  schema: z.literal("score-overrides/1").default("score-overrides/1"),
  beats: tappedBeats
    .nullable()
    .default(null)
    .describe(
      "Every beat of the song, in seconds, as tapped along to it; null for the beats that were heard.",
    ),
  snapToAttacks: z
    .boolean()
    .default(true)
    .describe(
      "Whether a tapped beat goes to the attack nearest to it, within 70 ms; else it stays as it is.",
    ),
  tempo: z
    .enum(["half", "double"])
    .nullable()
    .default(null)
    .describe("Every second beat, or a beat more between any two."),
  offsetInMs: z
    .number()
    .min(-2000)
    .max(2000)
    .default(0)
    .describe("Moves all beats, and the borders on them, later (or earlier, below 0)."),
  meter: z.int().min(1).max(16).nullable().default(null).describe("Beats in every bar."),
  firstDownbeat: seconds
    .nullable()
    .default(null)
    .describe("A beat that opens a bar, in seconds; bars are counted from it both ways."),
  borders: z
    .array(borderSchema)
    .default([])
    .describe("Borders between sections to move, add or take away."),
});

/** See {@link overridesSchema}. */
export type ScoreOverrides = z.infer<typeof overridesSchema>;
