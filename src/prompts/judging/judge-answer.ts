import { z } from "zod";
import type { PartCheck } from "../../takes/identity/verdict.ts";
import type { ChecklistLine } from "./checklist.ts";

const unit = z.number().min(0).max(1);

const lineSchema = z.strictObject({
  number: z.number().int().describe("The number of the check."),
  seen: z.string().describe("What is really seen in the candidate, in a few words."),
  visibility: z
    .enum(["clear", "partial", "not-visible"])
    .describe("How well this part can be seen in the candidate."),
  score: z
    .number()
    .int()
    .min(0)
    .max(4)
    .nullable()
    .describe("4 right, 3 nearly, 2 off, 1 wrong, 0 missing; null when it cannot be seen."),
  region: z
    .strictObject({ x: unit, y: unit, width: unit, height: unit })
    .nullable()
    .describe("Where in the candidate, as shares of its width and height; null for everywhere."),
});

/** What a judge answers to a checklist: every line once, and no line that was not asked. No overall impression is asked for. */
export const judgeAnswerSchema = (checklist: readonly ChecklistLine[]) =>
  z.strictObject({ checks: z.array(lineSchema) }).superRefine(({ checks }, context) => {
    const given = checks.map(({ number }) => number).toSorted((a, b) => a - b);
    const asked = checklist.map(({ number }) => number);
    if (given.join() !== asked.join()) {
      const message = `checks: expected each of the numbers ${asked.join(", ")} once, got ${given.join(", ") || "none"}`;
      context.addIssue({ code: "custom", path: ["checks"], message });
    }
  });

/** An answer of {@link judgeAnswerSchema}. */
export type JudgeAnswer = z.infer<ReturnType<typeof judgeAnswerSchema>>;

/** The answer as checks that a verdict is computed from. What cannot be seen has no score, whatever was answered. */
export const checksOfAnswer = (
  checklist: readonly ChecklistLine[],
  { checks }: JudgeAnswer,
): readonly PartCheck[] =>
  checklist.flatMap(({ number, part, weight, expected }) => {
    const line = checks.find((one) => one.number === number);
    if (!line) return [];
    const { seen, visibility, region } = line;
    const isUnseen = visibility === "not-visible" || line.score === null;
    return [
      {
        part,
        weight,
        expected,
        seen,
        visibility: isUnseen ? "not-visible" : visibility,
        score: isUnseen ? null : line.score,
        region,
      } satisfies PartCheck,
    ];
  });
