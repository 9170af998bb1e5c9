import { expect, test } from "vitest";

import { alternativesTo } from "./alternatives.ts";

test("readings become alternatives by belief, one a tempo, related to the chosen one", () => {
  const others = [
    { tempo: 60.5, belief: 0.2 },
    { tempo: 120, belief: 0.05 },
    { tempo: 240, belief: 0.3 },
    { tempo: 60, belief: 0.1 },
    { tempo: 90, belief: 0.02 },
  ];
  expect(alternativesTo(120, others)).toEqual([
    { tempo: 240, relation: "double", confidence: 0.3 },
    { tempo: 60.5, relation: "half", confidence: 0.2 },
    { tempo: 120, relation: "off-beat", confidence: 0.05 },
  ]);
});

test("what nobody believes is no alternative", () => {
  expect(alternativesTo(120, [{ tempo: 60, belief: 0.005 }])).toEqual([]);
});
