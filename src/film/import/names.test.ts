import { describe, expect, test } from "vitest";
import { entryId, numberedId, tokenOf } from "./ids.ts";
import { namesIn } from "./names.ts";
import { slugline } from "./slugline.ts";

/** `name` or `zh|en`, with the note in brackets behind. */
const shown = (cell: string) =>
  namesIn(cell).map(
    ({ name, note }) =>
      `${name.zh === name.en ? name.zh : `${name.zh}|${name.en}`}${note === null ? "" : ` (${note})`}`,
  );

describe("names in a cell", () => {
  test.each<[string, string, string[]]>([
    ["one", "苏晚", ["苏晚"]],
    ["several", "苏晚、陈默, Mira / Ben\n老人", ["苏晚", "陈默", "Mira", "Ben", "老人"]],
    ["joined by and", "Mara and Old Tom", ["Mara", "Old Tom"]],
    ["a name with and in it", "Salt and pepper mill", ["Salt and pepper mill"]],
    ["twice", "Mira, mira", ["Mira"]],
    ["the other language in brackets", "苏晚（Su Wan）、Mira (弥拉)", ["苏晚|Su Wan", "弥拉|Mira"]],
    ["a note in brackets", "苏晚（红裙，赤脚）、Ben (V.O.)", ["苏晚 (红裙，赤脚)", "Ben (V.O.)"]],
    ["nobody", "无", []],
    ["a dash", "-", []],
  ])("%s", (_, cell, expected) => {
    expect(shown(cell)).toEqual(expected);
  });
});

describe("places as screenplays write them", () => {
  test.each<[string, string, string | null, string | null]>([
    ["INT. KITCHEN - NIGHT", "KITCHEN", "interior", "night"],
    ["EXT. ROAD TO THE SEA – DAWN", "ROAD TO THE SEA", "exterior", "dawn"],
    ["内景 厨房 夜", "厨房", "interior", "night"],
    ["厨房 夜 内", "厨房", "interior", "night"],
    ["外. 海边 日", "海边", "exterior", "day"],
    ["海边", "海边", null, null],
    ["Old Town", "Old Town", null, null],
    ["夜", "夜", null, "night"],
    ["日光岩", "日光岩", null, null],
  ])("%s", (cell, name, setting, time) => {
    expect(slugline(cell)).toEqual({ name, setting, time });
  });
});

describe("ids", () => {
  test.each([
    ["3A", "shot-3a"],
    ["镜头12", "shot-12"],
    ["SH010", "shot-010"],
    ["1-2", "shot-1-2"],
    ["十二", "shot-12"],
    ["开场", ""],
  ])("shot %s", (label, id) => {
    expect(numberedId("shot", label)).toBe(id);
  });

  test.each([
    ["第三场 海边", "scene-3"],
    ["第二十一场", "scene-21"],
    ["Scene 3: The shore", "scene-3"],
    ["S2", "scene-2"],
    ["Prologue", "scene-prologue"],
    ["序幕", ""],
  ])("scene %s", (label, id) => {
    expect(numberedId("scene", label)).toBe(id);
  });

  test("entries are called by their Latin names, else counted", () => {
    const taken = new Set(["place-1", "mira"]);
    const isTaken = (id: string) => taken.has(id);
    expect(entryId("place", "", isTaken)).toBe("place-2");
    expect(entryId("prop", "Old Lamp", isTaken)).toBe("old-lamp");
    expect(entryId("prop", "Mira", isTaken)).toBe("prop-mira");
    expect(entryId("character", "7", isTaken)).toBe("character-1");
    expect(entryId("character", "Zoë", isTaken)).toBe("zoe");
    expect([tokenOf("place-2"), tokenOf("old-lamp")]).toEqual(["PLACE 2", "OLD LAMP"]);
  });
});
