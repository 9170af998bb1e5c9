import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findings } from "../../src/continuity/findings.ts";
import { planCut } from "../../src/cut/plan-cut.ts";
import { csvList } from "../../src/film/import/csv-list.ts";
import { importList, type ImportedList } from "../../src/film/import/import-list.ts";
import { markdownList } from "../../src/film/import/markdown-list.ts";
import type { ReadList } from "../../src/film/import/shot-list.ts";
import { parseFilm } from "../../src/film/parse-film.ts";
import { clockScore } from "../../tests/tiny-film.ts";
import { textsOf } from "./import-create.ts";
import { guideSeconds } from "./import-guide.ts";
import { mergeList } from "./import-merge.ts";
import { readBack } from "./import-yaml.ts";

/** Anything a person may have typed into a cell. */
const awkward = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 12 }),
  fc.constantFrom(
    "",
    " ",
    "#",
    "- x",
    "a: b",
    "null",
    "yes",
    "\u0085",
    "\ufeff",
    "他说：“走”",
    "'",
    "1.0",
    "[x]",
    "a\nb",
  ),
);
const oneOf = (...words: string[]) =>
  fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...words) }, awkward);

const row = fc.tuple(
  oneOf("1", "2", "3A", "1-2", "镜头4", ""),
  oneOf("第一场", "2", "Scene 3: Shore", ""),
  oneOf("海边", "EXT. BEACH - NIGHT", "房间 内 夜", ""),
  oneOf("日", "夜", "黄昏", "DAWN", ""),
  oneOf("特写", "中景", "MS", "全景→特写", "OTS", ""),
  oneOf("平视", "顶拍", "俯拍", "正面", "背面", "侧面", ""),
  oneOf("固定", "推", "pan left", "升", "环绕", ""),
  oneOf("3", "0.2", "2-4s", "1:20", "48f", ""),
  oneOf("苏晚", "苏晚、陈默", "Mira", "Mira, Ben, 苏晚（Su Wan）", ""),
  oneOf("戒指", "灯塔", "Mira", "lamp; photo", ""),
  oneOf("她走。", "She walks.", ""),
  oneOf("回家", "home", ""),
  oneOf("切", "叠化", "fade out", "dissolve 12f", ""),
);
const header = [
  "镜号",
  "场次",
  "场景",
  "日夜",
  "景别",
  "角度",
  "运镜",
  "时长",
  "人物",
  "道具",
  "画面",
  "字幕",
  "转场",
];

const csvOf = (rows: readonly (readonly string[])[]): string =>
  [header, ...rows]
    .map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(","))
    .join("\r\n");

const importOf = (read: ReadList, known: Parameters<typeof importList>[1]["known"] = null) => {
  if (read.kind !== "list") return null;
  const list = importList(read.list, { fps: 24, known, name: "film" });
  return list.shots.length === 0 ? null : list;
};

const filmOf = (list: ImportedList) =>
  textsOf({ slug: "film", list, source: "list.csv", song: null });

describe("whatever the list says", () => {
  const rows = fc.array(row, { minLength: 1, maxLength: 14 });

  test("it becomes a film without an error, and the same list the same film", () => {
    fc.assert(
      fc.property(rows, (cells) => {
        const list = importOf(csvList(csvOf(cells)));
        if (!list) return;
        const { film, texts } = filmOf(list);
        expect(findings(film).filter(({ severity }) => severity === "error")).toEqual([]);
        const again = importOf(csvList(csvOf(cells)));
        expect(again && filmOf(again).texts).toEqual(texts);
      }),
      { numRuns: 100 },
    );
  });

  test("its shots fit on the guide track, unless a range was asked for that holds no beat", () => {
    const asked = fc.constantFrom("3", "0.2", "0.7", "1:20", "48f", "", "5.3s", "12");
    const timed = fc.array(asked, { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(timed, (lengths) => {
        const cells = lengths.map((length, at) =>
          header.map((name) => (name === "时长" ? length : name === "镜号" ? `${at + 1}` : "")),
        );
        const list = importOf(csvList(csvOf(cells)));
        if (!list) throw new Error("no list");
        const seconds = guideSeconds(list.shots, list.askedInSeconds);
        const bars = seconds / 0.5;
        const score = clockScore({ tempo: 120, meter: 1, bars });
        expect(planCut({ film: filmOf(list).film, song: "guide", score }).kind).toBe("planned");
      }),
      { numRuns: 60 },
    );
  });

  test("a list added to its own beginning is the whole list, and added again changes nothing", () => {
    fc.assert(
      fc.property(rows, fc.nat(), (cells, cut) => {
        const numbered = cells.map(([, ...rest], at) => [`${at + 1}`, ...rest]);
        const start = importOf(csvList(csvOf(numbered.slice(0, 1 + (cut % numbered.length)))));
        if (!start) return;
        const { film, texts } = filmOf(start);
        const files = { bible: texts["bible.yaml"], storyboard: texts["storyboard.yaml"] };
        const whole = importOf(csvList(csvOf(numbered)), film.bible);
        if (!whole) throw new Error("no list");
        const merged = mergeList(film, whole, files);
        const parsed = parseFilm({
          slug: "film",
          film: film.film,
          bible: readBack(merged.bible),
          storyboard: readBack(merged.storyboard),
        });
        if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
        expect(parsed.film.storyboard.shots.map(({ id }) => id)).toEqual(
          whole.shots.map(({ id }) => id),
        );
        const again = importOf(csvList(csvOf(numbered)), parsed.film.bible);
        expect(again && mergeList(parsed.film, again, merged)).toMatchObject({
          added: [],
          bible: merged.bible,
          storyboard: merged.storyboard,
        });
      }),
      { numRuns: 60 },
    );
  });

  test("no word is lost, in whatever column it stands", () => {
    // A word that nothing maps, in a column that is known or not; `-` keeps it out of names' separators.
    const headers = [...header, "Lens", "音乐", "Equipment", "灯光", "内外", "画面 EN"];
    const word = fc.integer({ min: 1000, max: 9999 }).map((number) => `丂${number}丂`);
    const cell = fc.oneof(word, fc.constant(""));
    const line = fc.tuple(...headers.map((name) => (name === "镜号" ? word : cell)));
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 5 }), (lines) => {
        const csv = [headers, ...lines].map((cells) => cells.join(",")).join("\n");
        const list = importOf(csvList(csv));
        if (!list) throw new Error("no list");
        const { texts } = filmOf(list);
        const whole = texts["bible.yaml"] + texts["storyboard.yaml"];
        const lost = lines.flat().filter((text) => !whole.includes(text));
        expect(lost).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  test("any text at all is read or told to be no list, and never throws", () => {
    const line = fc.oneof(
      awkward,
      fc.constantFrom(
        "# 一",
        "## Scene",
        "### 镜头 1",
        "- 景别：特写",
        "1. CU: x",
        "| 镜号 | 景别 |",
        "|---|---|",
        "| 1 | 特写 |",
        "shot,size",
        "1,CU",
        '"',
      ),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
        for (const read of [csvList(lines.join("\n")), markdownList(lines.join("\n"))]) {
          const list = importOf(read);
          expect(list === null || filmOf(list).film.storyboard.shots.length > 0).toBe(true);
        }
      }),
      { numRuns: 100 },
    );
  });
});
