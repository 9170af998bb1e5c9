import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { straightenBeats } from "./straighten-beats.ts";

const steady = (count: number, period: number) =>
  Array.from({ length: count }, (_, index) => ({ time: 1 + index * period, strength: 10 }));

describe("straightenBeats", () => {
  test("counts through a stray attack and a soft tail", () => {
    const grid = steady(40, 0.5);
    const played = grid.map((attack, index) => {
      if (index === 12) return { ...attack, time: attack.time + 0.03 };
      return index > 36 ? { time: attack.time + 0.08, strength: 1 } : attack;
    });
    straightenBeats(played).forEach((time, index) =>
      expect(time).toBeCloseTo(grid[index]?.time ?? 0, 2),
    );
  });

  test("follows a steady slowing down", () => {
    const played = Array.from({ length: 40 }, (_, index) => ({
      time: index * 0.5 + index * index * 0.0005,
      strength: 5,
    }));
    straightenBeats(played).forEach((time, index) =>
      expect(Math.abs(time - (played[index]?.time ?? 0))).toBeLessThan(0.01),
    );
  });

  test("leaves most of free playing alone", () => {
    const played = Array.from({ length: 20 }, (_, index) => ({
      time: index * 0.6 + (index % 2 === 0 ? 0.05 : -0.05) * ((index % 5) + 1),
      strength: 5,
    }));
    const ordered = played.toSorted((a, b) => a.time - b.time);
    const kept = straightenBeats(ordered).filter((time, index) => time === ordered[index]?.time);
    expect(kept.length).toBeGreaterThan(ordered.length / 2);
  });

  test("never lets beats meet, and keeps their number", () => {
    const attack = fc.record({
      time: fc.double({ min: 0, max: 20, noNaN: true }),
      strength: fc.double({ min: 0, max: 9, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(attack, { maxLength: 30 }), (attacks) => {
        const times = straightenBeats(attacks);
        expect(times.length).toBe(attacks.length);
        expect(times.every((time, index) => index === 0 || time > (times[index - 1] ?? 0))).toBe(
          true,
        );
      }),
    );
  });
});
