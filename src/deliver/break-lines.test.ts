import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { breakLines, longestLine } from "./break-lines.ts";
import { chineseWidth, neverFirst, neverLast } from "./chinese-tokens.ts";

describe("breakLines", () => {
  test.each([
    [
      "what fits stays on one line",
      "破碎的没有复原，它只是被轻轻握住",
      16,
      ["破碎的没有复原，它只是被轻轻握住"],
    ],
    [
      "a pause is the best place",
      "她把意识接入神经网络，去寻找童年模糊的碎片",
      16,
      ["她把意识接入神经网络，", "去寻找童年模糊的碎片"],
    ],
    [
      "a comma goes before an enumeration comma",
      "我记得的，只剩下灰尘、光，和半个房间。",
      14,
      ["我记得的，只剩下灰尘、光，", "和半个房间。"],
    ],
    ["a particle never starts a line", "她一直在寻找的童年", 6, ["她一直在", "寻找的童年"]],
    [
      "quotes and dots stay with their words",
      "“你还记得那只铁盒吗？”她问——没有人回答……",
      14,
      ["“你还记得那只铁盒吗？”", "她问——没有人回答……"],
    ],
    [
      "Latin words are not torn and count half",
      "弥拉 MIRA 走过双子拱门 Twin Arches 的影子",
      16,
      ["弥拉 MIRA 走过双子拱门", "Twin Arches 的影子"],
    ],
    ["a break that is there stays", "灰尘\n光", 16, ["灰尘", "光"]],
    ["nothing gives no line", " \n ", 16, []],
  ])("zh: %s", (_case, text, limit, lines) => {
    expect(breakLines(text, "zh", limit)).toEqual(lines);
  });

  test.each([
    [
      "what fits stays on one line",
      "The broken stays broken, and is held.",
      42,
      ["The broken stays broken, and is held."],
    ],
    [
      "after punctuation",
      "All that I remember is dust, light, and half of a room I used to know",
      42,
      ["All that I remember is dust, light,", "and half of a room I used to know"],
    ],
    [
      "before a preposition",
      "She lets a neural network into her mind to look for what is left of her childhood",
      42,
      ["She lets a neural network into her mind", "to look for what is left of her childhood"],
    ],
    [
      "an article keeps its noun, a name its parts",
      "MIRA follows a glimmer across the ruins of New Shanghai Station",
      30,
      ["MIRA follows a glimmer", "across the ruins", "of New Shanghai Station"],
    ],
    [
      "a word longer than the limit stays whole",
      "Donaudampfschifffahrt ends",
      10,
      ["Donaudampfschifffahrt", "ends"],
    ],
  ])("en: %s", (_case, text, limit, lines) => {
    expect(breakLines(text, "en", limit)).toEqual(lines);
  });

  const chinese = fc
    .array(
      fc.constantFrom(
        "记忆",
        "的",
        "光",
        "，",
        "……",
        "“",
        "”",
        "——",
        "铁盒",
        "MIRA",
        " ",
        "了",
        "双子戒指",
        "、",
      ),
      {
        maxLength: 30,
      },
    )
    .map((parts) => parts.join(""));
  const english = fc
    .array(
      fc.constantFrom("the", "light,", "of", "dust", "and", "Mira", "remembers", "a", "room.", "—"),
      {
        maxLength: 30,
      },
    )
    .map((parts) => parts.join(" "));
  const squeezed = (text: string) => text.replace(/\s/g, "");

  test("law: no text is lost", () => {
    fc.assert(
      fc.property(chinese, english, (zh, en) => {
        expect(squeezed(breakLines(zh, "zh").join(""))).toBe(squeezed(zh));
        expect(breakLines(en, "en").join(" ")).toBe(en);
      }),
    );
  });

  test("law: no Chinese line after the first starts with what must not start one, none before the last ends so", () => {
    fc.assert(
      fc.property(chinese, fc.integer({ min: 4, max: 16 }), (text, limit) => {
        const lines = breakLines(text, "zh", limit);
        expect(lines.slice(1).filter((line) => neverFirst.includes(line[0] ?? ""))).toEqual([]);
        expect(lines.slice(0, -1).filter((line) => neverLast.includes(line.at(-1) ?? ""))).toEqual(
          [],
        );
      }),
    );
  });

  test("law: lines keep to the limit when every word is shorter and may start a line", () => {
    const words = fc.array(fc.constantFrom("记忆", "光", "铁盒", "灰尘"), {
      minLength: 1,
      maxLength: 40,
    });
    fc.assert(
      fc.property(words, fc.integer({ min: 4, max: 16 }), (parts, limit) => {
        const lines = breakLines(parts.join(""), "zh", limit);
        expect(Math.max(...lines.map(chineseWidth))).toBeLessThanOrEqual(limit);
      }),
    );
  });

  test("law: English lines keep to the limit and are as few as greedy filling needs", () => {
    fc.assert(
      fc.property(
        english.filter((text) => text !== ""),
        (text) => {
          const lines = breakLines(text, "en");
          expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(longestLine.en);
          expect(lines.length).toBe(greedyLines(text, longestLine.en));
        },
      ),
    );
  });
});

const greedyLines = (text: string, limit: number): number => {
  let lines = 1;
  let used = 0;
  for (const word of text.split(" ")) {
    const wanted = used === 0 ? word.length : used + 1 + word.length;
    if (wanted > limit) {
      lines += 1;
      used = word.length;
    } else used = wanted;
  }
  return lines;
};
