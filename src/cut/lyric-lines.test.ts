import { expect, test } from "vitest";
import { clockScore, filmWithShots } from "../../tests/tiny-film.ts";
import { readLrc } from "../score/lyrics/read-lrc.ts";
import { lyricLines } from "./lyric-lines.ts";
import { planCut } from "./plan-cut.ts";

test("lines in frames: two frames apart, inside the film, words counted from their line", () => {
  const lyrics = readLrc("[00:01]<00:01>a <00:01.5>b\n[00:02]c\n[00:03]d\n[00:09]e");
  expect(lyricLines(lyrics, 100, 24)).toEqual([
    {
      startInFrames: 24,
      durationInFrames: 22,
      zh: null,
      en: "a b",
      words: [
        { startInFrames: 0, text: "a" },
        { startInFrames: 12, text: "b" },
      ],
    },
    { startInFrames: 48, durationInFrames: 22, zh: null, en: "c", words: [] },
    { startInFrames: 72, durationInFrames: 28, zh: null, en: "d", words: [] },
  ]);
});

test("a cut keeps out of a sung word where another beat is as good", () => {
  const film = filmWithShots(Array(2).fill({ music: { shortest: 1, longest: 20 } }));
  const score = clockScore({ tempo: 120, meter: 4, bars: 8 });
  const startOf = (lyrics: string) => {
    const plan = planCut({ film, song: "song", score, lyrics: readLrc(lyrics) });
    return plan.kind === "planned" ? plan.cut.shots[1]?.anchor.time : null;
  };
  expect(startOf("")).toBe(8);
  expect(startOf("[00:07]<00:07.00>nigh<00:09.00>\n[00:12]")).not.toBe(8);
  expect(startOf("[00:07]<00:07.00>in <00:08.00>night<00:09.00>\n[00:12]")).toBe(8);
});
