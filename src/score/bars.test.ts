import { describe, expect, test } from "vitest";

import { findBars, phaseGains } from "./bars.ts";

const odds = (beats: number, isDown: (beat: number) => boolean) =>
  Array.from({ length: beats }, (_, beat) => (isDown(beat) ? 2 : -3));

describe("findBars", () => {
  test.each([
    ["bars of four that open on the first beat", 4, 0],
    ["bars of four after a pick-up of two", 4, 2],
    ["bars of three after a pick-up of one", 3, 1],
    ["bars of two", 2, 1],
  ])("%s", (_name, meter, phase) => {
    const { downbeats, ...bars } = findBars(odds(24, (beat) => beat % meter === phase));
    expect(bars.meter).toBe(meter);
    expect(downbeats).toEqual(
      Array.from({ length: 24 }, (_, beat) => beat).filter((beat) => beat % meter === phase),
    );
    expect(bars.margin).toBeGreaterThan(0.5);
  });

  test("a bar with a beat left out shifts what follows", () => {
    const down = [0, 4, 8, 12, 15, 19, 23, 27, 31];
    expect(findBars(odds(34, (beat) => down.includes(beat))).downbeats).toEqual(down);
  });

  test("a song that turns from four to three is followed over the change", () => {
    const isDown = (beat: number) => (beat < 48 ? beat % 4 === 0 : beat % 3 === 0);
    const { downbeats, meters, meter } = findBars(odds(96, isDown));
    expect(downbeats).toEqual(Array.from({ length: 96 }, (_, beat) => beat).filter(isDown));
    expect(meters).toEqual(Array.from({ length: 96 }, (_, beat) => (beat < 48 ? 4 : 3)));
    expect([3, 4]).toContain(meter);
  });

  test("a meter is surer the more bars of another kind would lose", () => {
    const plain = findBars(odds(48, (beat) => beat % 3 === 0)).meterMargin;
    const vague = findBars(odds(48, (beat) => beat % 3 === 0).map((value) => value / 10));
    expect(plain).toBeGreaterThan(0.5);
    expect(vague.meterMargin).toBeLessThan(plain);
  });

  test("without beats there are no bars", () => {
    expect(findBars([])).toEqual({
      meter: 0,
      meters: [],
      downbeats: [],
      margin: 0,
      meterMargin: 0,
    });
  });
});

test("phaseGains adds up what each opening would gain", () => {
  expect(phaseGains([1, 2, 3, 4], 2)).toEqual([1, 1.5]);
});
