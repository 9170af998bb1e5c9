import { describe, expect, test } from "vitest";
import { chosen, flawsOf, nextTake, rejected, repeatedFlaw } from "./verdicts.ts";

type Judged = Parameters<typeof chosen>[0]["takes"][number];
const take = (number: number, said: string | null = null, maker = "openai"): Judged => ({
  take: number,
  maker,
  verdict:
    said === null
      ? null
      : said === "ok"
        ? { kind: "approved", reason: "" }
        : { kind: "rejected", reason: said },
});
const takes = (use: number, ...all: Judged[]) => ({ use, takes: all });

describe("rejecting", () => {
  test.each<[string, ReturnType<typeof takes>, number, number]>([
    [
      "the one that stands: the newest other one takes its place",
      takes(3, take(1), take(2), take(3)),
      3,
      2,
    ],
    ["one that does not stand: nothing moves", takes(3, take(1), take(2), take(3)), 1, 3],
    ["an approved one goes before the newest", takes(3, take(1, "ok"), take(2), take(3)), 3, 1],
    ["rejected ones do not come back", takes(3, take(1), take(2, "soft"), take(3)), 3, 1],
    ["the only one stays: the film always plays", takes(1, take(1)), 1, 1],
  ])("%s", (_, before, number, use) => {
    const after = rejected(before, number, "claw missing");
    expect(after?.use).toBe(use);
    expect(after?.takes.find((one) => one.take === number)?.verdict).toEqual({
      kind: "rejected",
      reason: "claw missing",
    });
  });
  test("a take that is not there", () => {
    expect(rejected(takes(1, take(1)), 2, "x")).toBeNull();
    expect(chosen(takes(1, take(1)), 2)).toBeNull();
  });
  test("choosing approves, and takes a rejection back", () => {
    expect(chosen(takes(1, take(1), take(2, "soft")), 2)).toEqual(takes(2, take(1), take(2, "ok")));
  });
});

test("numbers go up", () => {
  expect([nextTake(undefined), nextTake(takes(1, take(4), take(2)))]).toEqual([1, 5]);
});

describe("flaws", () => {
  const all = takes(
    1,
    take(1, "claw missing"),
    take(2, "soft"),
    take(3),
    take(4, "Claw  missing."),
    take(5, "blue", "ark"),
  );
  test("of one maker, oldest first, each once", () => {
    expect(flawsOf(all, "openai")).toEqual(["Claw  missing.", "soft"]);
    expect(flawsOf(undefined, "openai")).toEqual([]);
  });
  test("the one that came twice", () => {
    expect([repeatedFlaw(all, "openai"), repeatedFlaw(all, "ark")]).toEqual([
      "Claw  missing.",
      null,
    ]);
  });
});
