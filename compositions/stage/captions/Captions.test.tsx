import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { planCut } from "../../../src/cut/plan-cut.ts";
import { segmentContent } from "../../../src/deliver/segment-content.ts";
import { stageCut, type StagedFilm } from "../../../src/deliver/staged-film.ts";
import { readLrc } from "../../../src/score/lyrics/read-lrc.ts";
import { emptyLock, madeByAtelier } from "../../../src/takes/lock.ts";
import { clockScore, filmWithShots } from "../../../tests/tiny-film.ts";
import { recipeOfFilm } from "../../veils/recipe-of-film.ts";
import { Captions } from "./Captions.tsx";

const lrc = `[00:01.00]<00:01.00>twin <00:02.00>light
[00:01.00]双子微光
[00:05.00]no times here`;

const sung = (follow: boolean): StagedFilm => {
  const film = filmWithShots(Array(3).fill({ music: { shortest: 1, longest: 8 } }));
  const score = clockScore({ tempo: 120, meter: 4, bars: 4 });
  const plan = planCut({ film, song: "song", score, lyrics: readLrc(lrc) });
  const [format, first] = [film.film.formats[0], film.film.songs[0]];
  if (plan.kind !== "planned" || !format || !first) throw new Error("the smallest film plays");
  const song = { ...first, lyrics: { file: "songs/song.lrc", captions: true, follow } };
  const made = { lock: emptyLock, clips: {} };
  return stageCut({
    film,
    format,
    song,
    cut: plan.cut,
    score,
    made,
    pictures: "best",
    hasSound: false,
  });
};

const drawn = (seconds: number, staged = sung(true)): string =>
  renderToStaticMarkup(
    <Captions staged={staged} words="zh-en" notes="none" frame={seconds * 24} />,
  );

/** The colour of a word at a moment; undefined where it is not set apart. */
const colourOf = (word: string, seconds: number, staged = sung(true)): string | undefined =>
  new RegExp(`<span style="color:([^"]+)">${word}</span>`).exec(drawn(seconds, staged))?.[1];

const [paper, ember] = ["#f6efe2", "#ff9a4a"];
const still = "8c";

describe("words light up as they are sung", () => {
  test.each([
    ["the first is sung: it glows", 1.7, `${ember}ff`, `${paper}${still}`],
    ["the second is sung, the first has been", 2.7, `${paper}ff`, `${ember}ff`],
  ])("%s", (_case, seconds, twin, light) => {
    expect([colourOf("twin", seconds), colourOf("light", seconds)]).toEqual([twin, light]);
  });

  test("the other language, and a line without word times, stand still", () => {
    expect(drawn(2)).toContain(">双子微光<");
    expect(drawn(6)).toContain(">no times here<");
  });

  test("only where the film asks for it", () => {
    const staged = sung(false);
    expect(drawn(2, staged)).toContain(">twin light<");
    expect(drawn(2, staged)).not.toContain("<span");
  });
});

test("frames with such words are drawn whole, others are as they were", () => {
  const kinds = (staged: StagedFilm) => {
    const clip = {
      file: "takes/clip.mp4",
      width: 640,
      height: 360,
      maker: "atelier",
      makerVersion: "",
      fingerprint: "0".repeat(64),
      take: 1,
      secondsSpent: 0,
      ...madeByAtelier,
      durationInFrames: 400,
      headInFrames: 0,
    };
    const shots = staged.shots.map((shot) => ({
      ...shot,
      picture: { kind: "clip", clip } as const,
    }));
    return recipeOfFilm({ ...staged, shots }, "zh-en", "none").frames.map(({ kind }) => kind);
  };
  const [plain, followed] = [kinds(sung(false)), kinds(sung(true))];
  expect(followed[40]).toBe("drawn");
  expect(plain[40]).toBe("laid");
  expect(followed[150]).toBe("laid");
});

test("a segment with such words is another one when a word is sung at another time", () => {
  const range = { startInFrames: 0, durationInFrames: 90 };
  const view = { words: "zh-en", notes: "none" } as const;
  const content = (staged: StagedFilm) => JSON.stringify(segmentContent(staged, view, range));
  const later = (staged: StagedFilm): StagedFilm => ({
    ...staged,
    lyrics: (staged.lyrics ?? []).map((line) => ({
      ...line,
      words: line.words.map((word) => ({ ...word, startInFrames: word.startInFrames + 3 })),
    })),
  });
  expect(content(sung(true))).not.toBe(content(later(sung(true))));
  expect(content(sung(false))).toBe(content(later(sung(false))));
});
