import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { segment } from "./segment.ts";

const peaks = (length: number, at: Readonly<Record<number, number>>) =>
  Array.from({ length }, (_, block) => at[block] ?? -0.3);

/** Blocks named by letters: the same letter is alike, others are not. */
const alike = (letters: string) =>
  [...letters].map((a) => Float64Array.from([...letters], (b) => (a === b ? 1 : 0.2)));

const even = (length: number) => alike("x".repeat(length));

describe("where only turns speak", () => {
  test.each([
    ["nothing happens", peaks(32, {}), [0]],
    ["one turn", peaks(32, { 16: 3 }), [0, 16]],
    ["two turns too near each other keep the stronger", peaks(32, { 15: 2, 16: 3 }), [0, 16]],
    [
      "of two equal turns the regular one wins",
      peaks(40, { 8: 3, 15: 1.2, 16: 1.2, 24: 3 }),
      [0, 8, 16, 24],
    ],
  ])("%s", (_name, gain, starts) => {
    expect(segment({ similarity: even(gain.length), gain, price: 0.5, from: 0 })).toEqual(starts);
  });
});

describe("where only likeness speaks", () => {
  const verse = "v".repeat(8);
  const chorus = "c".repeat(8);
  test.each([
    ["one thing throughout is one section", "x".repeat(24), [0]],
    ["two halves", verse + chorus, [0, 8]],
    ["a part that comes back", verse + chorus + verse + chorus, [0, 8, 16, 24]],
    ["a section as long as two is not cut in two", verse + verse + chorus, [0, 16]],
    ["a single odd bar makes no section", `${"v".repeat(7)}x${"v".repeat(8)}`, [0]],
    ["parts of a loop of two bars hold together", "ab".repeat(8) + "cd".repeat(8), [0, 16]],
  ])("%s", (_name, letters, starts) => {
    const similarity = alike(letters);
    const gain = peaks(letters.length, {}).fill(0);
    expect(segment({ similarity, gain, price: 0.2, from: 0 })).toEqual(starts);
  });

  test("silence before the music stands alone, and what follows is counted from its end", () => {
    const letters = `-${verse}${chorus}`;
    const input = { similarity: alike(letters), gain: peaks(17, {}).fill(0), price: 0.2 };
    expect(segment({ ...input, from: 1 })).toEqual([0, 1, 9]);
  });
});

test("law: starts ascend from 0 and stay inside", () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: -3, max: 3, noNaN: true }), { minLength: 2, maxLength: 120 }),
      fc.constantFrom(0, 1),
      fc.string({ minLength: 120, maxLength: 140, unit: fc.constantFrom("a", "b", "c") }),
      (gain, from, letters) => {
        const starts = segment({ similarity: alike(letters), gain, price: 0.3, from });
        expect(starts[0]).toBe(0);
        expect(starts).toContain(from);
        expect(starts).toEqual([...new Set(starts)].toSorted((a, b) => a - b));
        expect(starts.at(-1)).toBeLessThan(gain.length);
      },
    ),
  );
});
