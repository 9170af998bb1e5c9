import { describe, expect, test } from "vitest";
import { readLrc } from "./read-lrc.ts";

const plain = (text: string) =>
  readLrc(text).map(({ start, end, zh, en }) => [start, end, zh ?? en]);

describe("LRC", () => {
  test.each<[string, string, unknown[]]>([
    [
      "lines end where the next begins",
      "[00:01.00]one\n[00:03.50]two\n[00:04.00]",
      [
        [1, 3.5, "one"],
        [3.5, 4, "two"],
      ],
    ],
    ["the last line is read for seven seconds", "[01:00.5]end", [[60.5, 67.5, "end"]]],
    [
      "a line sung twice has two times, in whatever order",
      "[00:09]b\n[00:05][00:12.00]a\n[00:13]",
      [
        [5, 9, "a"],
        [9, 12, "b"],
        [12, 13, "a"],
      ],
    ],
    [
      "tags and comments have no time",
      "[ti:Song]\n[ar:We]\nwords\n[00:02]x\n[00:03]",
      [[2, 3, "x"]],
    ],
    [
      "a positive offset brings lines earlier, in milliseconds",
      "[offset:+500]\n[00:02.00]x\n[00:03.00]",
      [[1.5, 2.5, "x"]],
    ],
    [
      "hundredths after a colon, line ends of Windows",
      "[00:02:50]x\r\n[00:03:00]\r\n",
      [[2.5, 3, "x"]],
    ],
    ["nothing", "", []],
  ])("%s", (_, text, lines) => {
    expect(plain(text)).toEqual(lines);
  });

  test("two lines of one time are one line in two languages, whichever comes first", () => {
    const line = { start: 1, end: 2, zh: "夜里", en: "At night", words: [] };
    expect(readLrc("[00:01]夜里\n[00:01]At night\n[00:02]")).toEqual([line]);
    expect(readLrc("[00:01]At night\n[00:01]夜里\n[00:02]")).toEqual([line]);
  });

  test("enhanced: every word with its time, the last one ending with the line or with a time of its own", () => {
    expect(readLrc("[00:01.00]<00:01.00>At <00:01.40>night<00:02.10>\n[00:04]x")[0]).toEqual({
      start: 1,
      end: 4,
      zh: null,
      en: "At night",
      words: [
        { start: 1, end: 1.4, text: "At" },
        { start: 1.4, end: 2.1, text: "night" },
      ],
    });
    expect(readLrc("[00:01]<00:01>a <00:02>b\n[00:03]")[0]?.words.at(-1)).toEqual({
      start: 2,
      end: 3,
      text: "b",
    });
  });
});
