import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bestAttempt, nextStep, type Attempt } from "./next-step.ts";
import { verdictOf, type PartCheck } from "./verdict.ts";

const check = (
  part: string,
  score: number | null,
  changes: Partial<PartCheck> = {},
): PartCheck => ({
  part,
  weight: "jewelry",
  expected: "four claws",
  seen: "",
  visibility: score === null ? "not-visible" : "clear",
  score,
  region: null,
  ...changes,
});

describe("the verdict is computed from the checks", () => {
  test.each<[string, PartCheck[], string, string[]]>([
    ["everything right", [check("band", 4), check("stone", 3)], "pass", []],
    ["nothing looked at", [], "cannot-tell", []],
    ["nothing can be seen", [check("band", null), check("stone", null)], "cannot-tell", []],
    ["what cannot be seen is not wrong", [check("band", 4), check("stone", null)], "pass", []],
    [
      "not visible goes before a score",
      [check("stone", 0, { visibility: "not-visible" })],
      "cannot-tell",
      [],
    ],
    ["jewelry is off", [check("band", 4), check("stone", 2)], "fix", ["stone"]],
    ["jewelry is wrong", [check("band", 2), check("stone", 0)], "reject", ["stone", "band"]],
    [
      "seen in part, off: not enough to say so",
      [check("stone", 2, { visibility: "partial" })],
      "pass",
      [],
    ],
    ["seen in part, missing", [check("stone", 0, { visibility: "partial" })], "fix", ["stone"]],
    [
      "the scarf is wrong: mended, not rejected",
      [check("scarf", 0, { weight: "other" })],
      "fix",
      ["scarf"],
    ],
    [
      "jewelry before people, the worst first",
      [check("scarf", 0, { weight: "other" }), check("band", 2), check("stone", 1)],
      "reject",
      ["stone", "band", "scarf"],
    ],
  ])("%s", (_, checks, kind, flaws) => {
    const verdict = verdictOf(checks);
    expect([verdict.kind, verdict.flaws.map(({ part }) => part)]).toEqual([kind, flaws]);
  });

  test("hiding a part never makes a picture worse", () => {
    const rank = { pass: 3, "cannot-tell": 2, fix: 1, reject: 0 };
    const any = fc.record({ score: fc.integer({ min: 0, max: 4 }), partial: fc.boolean() });
    fc.assert(
      fc.property(fc.array(any, { minLength: 2, maxLength: 6 }), (all) => {
        const checks = all.map(({ score, partial }, index) =>
          check(`p${index}`, score, { visibility: partial ? "partial" : "clear" }),
        );
        const hidden = checks.map((one, index) =>
          index === 0 ? { ...one, visibility: "not-visible" as const } : one,
        );
        const [open, less] = [verdictOf(checks), verdictOf(hidden)];
        // Of a right picture nothing may be left to tell by: that is no better, and no worse.
        const before = open.kind === "pass" ? "cannot-tell" : open.kind;
        expect(rank[less.kind]).toBeGreaterThanOrEqual(rank[before]);
      }),
    );
  });
});

describe("what to do next", () => {
  const attempt = (take: number, ...checks: PartCheck[]): Attempt => ({
    take,
    verdict: verdictOf(checks),
  });
  const [good, fair] = [check("band", 4), check("band", 3)];
  test.each<[string, Attempt[], number, unknown]>([
    [
      "a right one: it stands",
      [attempt(1, check("stone", 1)), attempt(2, good)],
      3,
      { kind: "use", take: 2 },
    ],
    [
      "two right ones: the better",
      [attempt(1, fair), attempt(2, good)],
      3,
      { kind: "use", take: 2 },
    ],
    [
      "two equal ones: the earlier",
      [attempt(1, good), attempt(2, good)],
      3,
      { kind: "use", take: 1 },
    ],
    [
      "a flaw: again, with that one thing",
      [attempt(1, check("stone", 1))],
      3,
      { kind: "retry", change: "stone: four claws" },
    ],
    [
      "two flaws: only the worst",
      [attempt(1, check("band", 2), check("stone", 1))],
      3,
      { kind: "retry", change: "stone: four claws" },
    ],
    [
      "another flaw: again",
      [attempt(1, check("stone", 1)), attempt(2, check("band", 2))],
      3,
      { kind: "retry", change: "band: four claws" },
    ],
    [
      "the same flaw twice: other words",
      [attempt(1, check("stone", 1)), attempt(2, check("stone", 2))],
      5,
      { kind: "rewrite", flaw: "stone", best: 2 },
    ],
    [
      "the same flaw, not in a row",
      [attempt(1, check("stone", 1)), attempt(2, check("band", 1)), attempt(3, check("stone", 1))],
      5,
      { kind: "rewrite", flaw: "stone", best: null },
    ],
    [
      "the attempts are used up: a person, with the best",
      [attempt(1, check("stone", 2)), attempt(2, check("band", 1))],
      2,
      { kind: "ask-person", why: "attempts-used", best: 1 },
    ],
    [
      "nothing can be told: a person",
      [attempt(1, check("stone", null))],
      3,
      { kind: "ask-person", why: "cannot-tell", best: 1 },
    ],
    ["nothing was tried", [], 3, { kind: "ask-person", why: "attempts-used", best: null }],
  ])("%s", (_, attempts, budget, expected) => {
    expect(nextStep(attempts, budget)).toEqual(expected);
  });

  test("a rejected one is never the best", () => {
    expect(bestAttempt([attempt(1, check("stone", 0))])).toBeNull();
  });

  test("it always ends: never more retries than the budget", () => {
    const scores = fc.array(fc.constantFrom(0, 1, 2, 3), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(scores, fc.integer({ min: 1, max: 6 }), (all, budget) => {
        const attempts = all.map((score, index) =>
          attempt(index + 1, check(`part ${index}`, score)),
        );
        const isOver = attempts.length >= budget;
        expect(isOver && nextStep(attempts, budget).kind === "retry").toBe(false);
      }),
    );
  });
});
