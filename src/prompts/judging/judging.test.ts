import { describe, expect, test } from "vitest";
import { verdictOf } from "../../takes/identity/verdict.ts";
import type { ChecklistLine } from "./checklist.ts";
import { checksOfAnswer, judgeAnswerSchema, type JudgeAnswer } from "./judge-answer.ts";

const checklist: readonly ChecklistLine[] = [
  { number: 1, part: "RING: four claws", weight: "jewelry", expected: "four claws" },
  { number: 2, part: "MIRA: a red scarf", weight: "other", expected: "a red scarf" },
];
type Line = JudgeAnswer["checks"][number];
const line = (number: number, changes: Partial<Line> = {}): Line => ({
  number,
  seen: "something",
  visibility: "clear",
  score: 4,
  region: null,
  ...changes,
});

describe("an answer names every check once", () => {
  test.each<[string, Line[], boolean]>([
    ["each once, in any order", [line(2), line(1)], true],
    ["one is left out", [line(1)], false],
    ["one comes twice", [line(1), line(1), line(2)], false],
    ["one was not asked", [line(1), line(2), line(3)], false],
    ["a score between two", [line(1, { score: 2.5 }), line(2)], false],
    ["a score above all", [line(1, { score: 5 }), line(2)], false],
    ["no answer at all", [], false],
  ])("%s", (_, checks, isRight) => {
    expect(judgeAnswerSchema(checklist).safeParse({ checks }).success).toBe(isRight);
  });
});

describe("the verdict is ours, whatever the judge thinks of the whole", () => {
  test.each<[string, Partial<Line>, Partial<Line>, string]>([
    ["all right", {}, {}, "pass"],
    ["jewelry wrong", { score: 1 }, {}, "reject"],
    ["jewelry off", { score: 2 }, {}, "fix"],
    ["clothes missing", {}, { score: 0 }, "fix"],
    ["scored wrong, though it cannot be seen", { score: 0, visibility: "not-visible" }, {}, "pass"],
    ["no score for what is said to be clear", { score: null }, {}, "pass"],
    [
      "nothing can be seen",
      { score: null, visibility: "not-visible" },
      { score: 1, visibility: "not-visible" },
      "cannot-tell",
    ],
  ])("%s", (_, ring, scarf, verdict) => {
    const checks = checksOfAnswer(checklist, { checks: [line(1, ring), line(2, scarf)] });
    expect(checks.map(({ part }) => part)).toEqual(checklist.map(({ part }) => part));
    expect(verdictOf(checks).kind).toBe(verdict);
  });
});
