import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { planCut } from "../../src/cut/plan-cut.ts";
import { stageCut } from "../../src/deliver/staged-film.ts";
import type { Score } from "../../src/score/score.ts";
import type { Wave } from "../../src/score/wave.ts";
import { emptyLock } from "../../src/takes/lock.ts";
import { clockScore, filmWithShots } from "../../tests/tiny-film.ts";
import { Lanes } from "./Lanes.tsx";
import { lanes, playheadX, xAt } from "./score-view-layout.ts";

/** A minute at 120 in four, its second half loud, in sixteen shots. */
const score = clockScore({
  tempo: 120,
  meter: 4,
  bars: 30,
  sections: [
    { bars: 15, energy: 0 },
    { bars: 15, energy: 1 },
  ],
});
const film = filmWithShots(
  Array.from({ length: 16 }, (_, index) => ({
    scene: index < 8 ? "walk" : "ring",
    music: { shortest: 1, longest: 8, hero: index === 8 ? "loudest" : "none" },
  })),
);
const plan = planCut({ film, song: "song", score });
if (plan.kind !== "planned") throw new Error(plan.message);
const [format, song] = [film.film.formats[0], film.film.songs[0]];
if (!format || !song) throw new Error("the smallest film has a format and a song");
const staged = stageCut({
  film,
  format,
  song,
  cut: plan.cut,
  score,
  made: { lock: emptyLock, clips: {} },
  pictures: "best",
  hasSound: false,
});
const values = Array.from({ length: 2400 }, (_, index) => (index % 20) / 20);
const wave: Wave = {
  schema: "wave/1",
  hopInSeconds: 0.025,
  peak: values,
  body: values,
  attack: values,
};

const drawn = (now: number, said: { score?: Score; wave?: Wave | null } = {}): string =>
  renderToStaticMarkup(<Lanes staged={staged} now={now} sheet={{ score, wave, ...said }} />);
const count = (text: string, what: RegExp): number => [...text.matchAll(what)].length;
const beatsNear = (now: number, reach: number): number =>
  score.beats.filter((time) => Math.abs(time - now) < reach).length;

describe("what passes by", () => {
  test.each([
    ["at the start", 0],
    ["in the middle", 30],
    ["at the end", 60],
  ])("%s: the shots, cuts and beats near now and no others", (_case, now) => {
    const svg = drawn(now);
    const seen = staged.shots.filter(({ startInFrames, cut }) => {
      const start = xAt(now, startInFrames / 24);
      return start < 1920 && xAt(now, (startInFrames + cut.durationInFrames) / 24) > 0;
    });
    const shots = count(svg, /clipPath id="shot-/g);
    expect(shots).toBeGreaterThanOrEqual(seen.length);
    expect(shots).toBeLessThanOrEqual(seen.length + 2);
    const dots = count(svg, new RegExp(`cy="${lanes.beats.top + 10}" r="(4|5|6|7)`, "g"));
    expect(dots).toBeGreaterThanOrEqual(beatsNear(now, 8.2));
    expect(dots).toBeLessThanOrEqual(beatsNear(now, 8.6));
    expect(svg).not.toMatch(/NaN|undefined|Infinity/);
  });

  test("the shot that plays is full, the others paler; a hero wears a star", () => {
    const hero = staged.shots[8];
    const svg = drawn(((hero?.startInFrames ?? 0) + 5) / 24);
    expect(count(svg, /fill="#[0-9a-f]{6}ff"/g)).toBe(1);
    expect(count(svg, /✦/g)).toBe(1);
  });

  test("a cut's line ends on the beat it sits on", () => {
    const second = staged.shots[1];
    if (!second) throw new Error("there are sixteen shots");
    const now = second.startInFrames / 24;
    const beatX = xAt(now, second.cut.anchor.time);
    expect(drawn(now)).toContain(
      `M${playheadX},${lanes.shots.top + lanes.shots.height}V${lanes.attacks.top}L${beatX},${lanes.beats.top + 10}`,
    );
  });

  test("what has sounded and what is to come are two colours, meeting at now", () => {
    expect(drawn(30)).toContain(`<clipPath id="wave-past"><rect x="0" y="0" width="${playheadX}"`);
  });
});

describe("what is not there", () => {
  const silent: Score = {
    ...score,
    tempo: 0,
    meter: 0,
    beats: [],
    downbeats: [],
    onsets: [],
    energy: { hopInSeconds: 0.05, values: [] },
  };
  test.each([
    ["no wave: loudness stands for it", { wave: null }, score],
    ["a song without a beat or a sound", { wave: null }, silent],
  ])("%s", (_case, said, heard) => {
    const svg = drawn(12, { ...said, score: heard });
    expect(svg).not.toMatch(/NaN|undefined|Infinity/);
    expect(count(svg, /clipPath id="shot-/g)).toBeGreaterThan(2);
  });
});
