import { expect, test } from "vitest";
import { charactersOf } from "./characters-of.ts";

test.each([
  ["each once, in order", ["ba", "b"], '"ab'],
  ["from anywhere in the data", [{ z: ["戒", { 指: null }] }], '":[]lnuz{},戒指'],
  ["nothing from nothing", [undefined], ""],
])("charactersOf: %s", (_case, data, characters) => {
  expect([...charactersOf(...data)].toSorted()).toEqual([...characters].toSorted());
});
