import { expect, test } from "vitest";
import { slugFailure } from "./slug.ts";

test.each(["gemini-ring", "我的 电影", "Été 2026", "a_b.c", "戒".repeat(40)])(
  "%s may name a film",
  (slug) => {
    expect(slugFailure(slug)).toBeNull();
  },
);

test.each([
  ["empty", ""],
  ["climbs out", "../secret"],
  ["is two folders", "a/b"],
  ["is a Windows path", "c:\\films"],
  ["is hidden", ".film"],
  ["looks like an option", "-film"],
  ["holds a line break", "a\nb"],
  ["is a device on Windows", "con"],
  ["holds a percent sign, which web paths decode", "100%25"],
  ["ends with a space", "film "],
  ["is too long", "戒".repeat(41)],
])("a name that %s may not", (_, slug) => {
  expect(slugFailure(slug)).toMatchObject({ kind: "failed", reason: "usage" });
});
