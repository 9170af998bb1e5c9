import { expect, test } from "vitest";

import { selfSimilarity } from "./block-colours.ts";
import { labelSections } from "./label-sections.ts";

const colour = (kind: number) =>
  Float64Array.from([kind === 0 ? 1 : -1, kind === 1 ? 1 : -1, kind === 2 ? 1 : -1]);

test("sections that sound alike share a letter, in the order of their first appearance", () => {
  const colours = [1, 1, 0, 0, 1, 1, 2, 2, 0, 0].map(colour);
  expect(labelSections(selfSimilarity(colours), [0, 2, 4, 6, 8])).toEqual([
    "A",
    "B",
    "A",
    "C",
    "B",
  ]);
});
