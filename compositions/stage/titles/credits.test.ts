import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { creditCards } from "./credit-cards.ts";
import { creditLines } from "./credit-lines.ts";

describe("creditCards", () => {
  test.each([
    [
      "all on one card",
      { lines: 7, shotInFrames: 120, fps: 24, capacity: 8 },
      { perCard: 7, cards: 1, framesPerCard: 120, scale: 1 },
    ],
    [
      "two cards, evenly filled",
      { lines: 9, shotInFrames: 240, fps: 24, capacity: 8 },
      { perCard: 5, cards: 2, framesPerCard: 120, scale: 1 },
    ],
    [
      "no time for two: one, set smaller",
      { lines: 16, shotInFrames: 72, fps: 24, capacity: 8 },
      { perCard: 16, cards: 1, framesPerCard: 72, scale: 0.5 },
    ],
    [
      "a single line",
      { lines: 1, shotInFrames: 24, fps: 24, capacity: 8 },
      { perCard: 1, cards: 1, framesPerCard: 24, scale: 1 },
    ],
  ])("%s", (_case, input, cards) => {
    expect(creditCards(input)).toEqual(cards);
  });

  test("law: every line is on some card, and no card holds more than fits at its scale", () => {
    const whole = (max: number) => fc.integer({ min: 1, max });
    fc.assert(
      fc.property(whole(80), whole(600), whole(12), (lines, shotInFrames, capacity) => {
        const { perCard, cards, scale } = creditCards({ lines, shotInFrames, fps: 24, capacity });
        expect(perCard * cards).toBeGreaterThanOrEqual(lines);
        expect(perCard * scale).toBeLessThanOrEqual(capacity + 1e-9);
      }),
    );
  });
});

test("creditLines ends with the song", () => {
  const credit = { role: { zh: "画面", en: "Pictures" }, name: { zh: "甲", en: "A" } };
  const song = {
    id: "s",
    file: "s.wav",
    title: { zh: "微光", en: "Light" },
    credit: { zh: "乙", en: "B" },
    lyrics: null,
  };
  const look = { ink: "#000000", paper: "#ffffff", ember: "#ff8800", glow: 0.5 };
  const text = { zh: "甲", en: "A" };
  const film = {
    schema: "film/1" as const,
    title: text,
    logline: text,
    fps: 24,
    formats: [],
    languages: [],
    songs: [song],
    cutting: { leadInFrames: 1 },
    credits: [credit],
    look,
    models: {},
    money: { run: null, film: null, day: null, ask: null },
  };
  expect(creditLines(film, song)).toEqual([
    credit,
    { role: { zh: "歌曲", en: "Song" }, name: { zh: "《微光》 乙", en: "“Light” · B" } },
  ]);
});
