import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Language } from "../film/text.ts";
import { fitClauses, joinClauses, shortenText, type Clause } from "./clauses.ts";

const joints = { within: " ", between: "\n" };
const said = (rank: Clause["rank"], text: string, section = "a"): Clause => ({
  section,
  rank,
  text,
});

describe("what is too long loses whole clauses, the least important first", () => {
  const clauses = [said(1, "must"), said(3, "no"), said(2, "yes", "b"), said(3, "last", "b")];
  test.each<[string, number, string, string[]]>([
    ["all of it fits", 16, "must no\nyes last", []],
    ["one unit too long", 15, "must no\nyes", ["last"]],
    ["of equal ones the later goes", 10, "must\nyes", ["no", "last"]],
    ["the important one stays longest", 7, "must", ["yes", "no", "last"]],
    ["what must stay is not cut inside its word", 3, "", ["must", "no", "yes", "last"]],
    ["no room at all", -1, "", ["must", "no", "yes", "last"]],
  ])("%s", (_, limit, text, omitted) => {
    const fitted = fitClauses(clauses, limit, joints, "en");
    expect([joinClauses(fitted.kept, joints), fitted.omitted.toSorted()]).toEqual([
      text,
      omitted.toSorted(),
    ]);
  });

  test("one that fills more than half goes before weaker ones", () => {
    const fitted = fitClauses([said(1, "a"), said(2, "bbbbbb"), said(5, "c")], 8, joints, "en");
    expect([joinClauses(fitted.kept, joints), fitted.omitted]).toEqual(["a c", ["bbbbbb"]]);
  });
});

test.each<[string, Language, string, number, string]>([
  ["short enough", "en", "rose gold", 9, "rose gold"],
  ["inside a word", "en", "rose gold", 7, "rose"],
  ["at a pause", "en", "rose gold, polished", 11, "rose gold"],
  ["a first word too long", "en", "extraordinary", 5, ""],
  ["between Chinese words", "zh", "宝石戒指", 3, "宝石"],
  ["at a Chinese pause", "zh", "黑色短发，整齐的刘海", 5, "黑色短发"],
  ["no half of a character", "en", "💍💍", 3, "💍"],
])("shortening %s", (_, language, text, limit, expected) => {
  expect(shortenText(text, limit, language)).toBe(expected);
});

test("whatever the clauses: within the limit, in their order, and every one kept, shortened or reported", () => {
  const clauses = fc.array(
    fc.record({
      section: fc.constantFrom("a", "b"),
      rank: fc.constantFrom<Clause["rank"]>(1, 2, 3, 4, 5),
      text: fc.stringMatching(/^[a-z]{1,8}( [a-z]{1,8}){0,4}$/),
    }),
    { maxLength: 12 },
  );
  fc.assert(
    fc.property(clauses, fc.nat(120), (all, limit) => {
      const { kept, omitted } = fitClauses(all, limit, joints, "en");
      expect(joinClauses(kept, joints).length).toBeLessThanOrEqual(limit);
      const said = [...kept.map(({ text }) => text), ...omitted].join("|");
      expect(all.every(({ text }) => said.includes(text))).toBe(true);
    }),
  );
});
