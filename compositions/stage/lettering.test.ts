import { expect, test } from "vitest";
import { mixColours, withOpacity } from "./lettering.ts";

test.each([
  ["the one", 0, "#000000"],
  ["half way", 0.5, "#804020"],
  ["the other", 1, "#ff8040"],
])("mixColours: %s", (_case, share, colour) => {
  expect(mixColours("#000000", "#ff8040", share)).toBe(colour);
});

test.each([
  ["nothing", 0, "#f7ecdc00"],
  ["half", 0.5, "#f7ecdc80"],
  ["more than all is all", 1.2, "#f7ecdcff"],
])("withOpacity: %s", (_case, opacity, colour) => {
  expect(withOpacity("#f7ecdc", opacity)).toBe(colour);
});
