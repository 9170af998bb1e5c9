import { expect, test } from "vitest";
import { takeInUse, withTake } from "./lock.ts";

const first = { take: 1, file: "a" };
const second = { take: 2, file: "b" };

test("a new take stands in the film and the old one is kept", () => {
  const takes = withTake(withTake(undefined, first), second);
  expect(takes).toEqual({ use: 2, takes: [first, second] });
  expect(takeInUse(takes)).toBe(second);
  expect(takeInUse({ ...takes, use: 1 })).toBe(first);
});

test("a take made again under its own number replaces itself", () => {
  const again = { ...first, file: "c" };
  expect(withTake({ use: 2, takes: [first, second] }, again)).toEqual({
    use: 1,
    takes: [second, again],
  });
});

test("a number that no take has means the newest, no takes mean none", () => {
  expect(takeInUse({ use: 7, takes: [first, second] })).toBe(second);
  expect(takeInUse(undefined)).toBeNull();
});
