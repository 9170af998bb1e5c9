import { describe, expect, test } from "vitest";
import { measureOf, stateBetween } from "./state-between.ts";

describe("measureOf", () => {
  test.each([
    ["a word of a lid", "lid", "ajar", 0.22],
    ["a number", "contacts", "2", 2],
    ["a share of a lid", "lid", "0.5", 0.5],
    ["a word nobody measures", "stones", "amber-lit", null],
    ["the word of another state", "stones", "open", null],
    ["nothing said", "lid", undefined, null],
    ["an empty word", "lid", " ", null],
  ])("%s", (_, name, value, expected) => {
    expect(measureOf(name, value)).toBe(expected);
  });
});

describe("stateBetween", () => {
  const [first, last] = [
    { contacts: "3", age: "20", stones: "dim", lid: "closed" },
    { contacts: "0", age: "20", stones: "both-lit", lid: "open" },
  ];

  test("what can be measured goes over, the rest keeps its word", () => {
    expect(stateBetween(first, first, last, 0.5)).toEqual({
      contacts: "1.5",
      age: "20",
      stones: "dim",
      lid: "0.5",
    });
  });

  test("what only one keyframe says stays", () => {
    expect(stateBetween({ age: "12" }, {}, { age: "12" }, 0.5)).toEqual({ age: "12" });
  });
});
