import { describe, expect, test } from "vitest";
import { csvList } from "./csv-list.ts";
import { markdownList } from "./markdown-list.ts";
import type { ReadList } from "./shot-list.ts";

/** Rows as `field=text` with their lines, short enough to compare whole. */
const rowsOf = (read: ReadList) => {
  if (read.kind !== "list") return read.message;
  return read.list.rows.map(({ line, cells }) => [
    line,
    ...cells.map(({ column, text }) => `${column.field}=${text}`),
  ]);
};

describe("CSV", () => {
  test.each<[string, string, unknown[]]>([
    ["commas", "镜号,景别\n1,特写", [[2, "shot=1", "size=特写"]]],
    ["semicolons", "Shot;Size\n1;CU, tight", [[2, "shot=1", "size=CU, tight"]]],
    [
      "tabs",
      "Shot\tAction\n1\tShe runs; falls, stands",
      [[2, "shot=1", "action=She runs; falls, stands"]],
    ],
    ["sep=", "sep=;\r\nShot;Size\r\n1;CU", [[3, "shot=1", "size=CU"]]],
    [
      "a title above",
      "《归途》,,\n,,\n镜号,景别,备注\n1,特写,x",
      [[4, "shot=1", "size=特写", "note=x"]],
    ],
    ["more cells than headers", "shot,size\n1,CU,more", [[2, "shot=1", "size=CU", "note=more"]]],
  ])("%s", (_, text, rows) => {
    expect(rowsOf(csvList(text))).toEqual(rows);
  });

  test("no header: says what was expected and what came", () => {
    expect(csvList("a,b\n1,2")).toMatchObject({
      kind: "unreadable",
      message: expect.stringContaining('the first row is "a", "b"'),
    });
    expect(csvList("")).toMatchObject({ message: expect.stringContaining("is empty") });
  });
});

const table = `# 归途

导演：某人

## 第一场 海边

| 镜号 | 景别 | 画面 |
| :--- | :---: | --- |
| 1 | 特写 | 她\\|他<br>走 |

## 第二场
| 镜号 | 景别 |
|---|---|
| 2 | 全景 |
`;

const headings = `# Homecoming

## Scene 1: The shore
- Location: Beach
- Time: dusk

### Shot 1: She arrives
- **Size:** LS
- Move: push in
- She walks
  to the water.

She looks up.

### Shot 2
- Size: CU

## Scene 2
1. Wide. The house.
2. 特写：她的手。
3. She sleeps.
`;

test("Markdown tables: headings are scenes, the topmost is the title", () => {
  const read = markdownList(table);
  expect(read).toMatchObject({ list: { preamble: ["归途", "导演：某人"] } });
  expect(rowsOf(read)).toEqual([
    [9, "scene=第一场 海边", "shot=1", "size=特写", "action=她|他\n走"],
    [14, "scene=第二场", "shot=2", "size=全景"],
  ]);
});

test("Markdown headings with lists of facts, and lists of shots", () => {
  const place = ["scene=Scene 1: The shore", "place=Beach", "time=dusk"];
  expect(rowsOf(markdownList(headings))).toEqual([
    [
      7,
      ...place,
      "shot=1",
      "action=She arrives",
      "size=LS",
      "move=push in",
      "action=She walks\nto the water.",
      "action=She looks up.",
    ],
    [15, ...place, "shot=2", "size=CU"],
    [19, "scene=Scene 2", "size=Wide", "action=The house."],
    [20, "scene=Scene 2", "size=特写", "action=她的手。"],
    [21, "scene=Scene 2", "action=She sleeps."],
  ]);
});

test("Markdown without a shot is told so", () => {
  expect(markdownList("# A title\n\nJust words.")).toMatchObject({ kind: "unreadable" });
});
