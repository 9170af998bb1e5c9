import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  openReservation,
  overCap,
  reserveFor,
  sumOf,
  withLine,
  type Account,
  type Caps,
  type MoneyLine,
  type Reserve,
} from "./money.ts";

const request = (name: number) => String(name).padStart(64, "0");
const reserve = (
  name: number,
  usd: number,
  more: Partial<Omit<Reserve, "event">> = {},
): MoneyLine => ({
  event: "reserve",
  at: "2026-11-22T10:00:00.000Z",
  film: "a",
  run: "r1",
  request: request(name),
  provider: "ark",
  model: "m",
  kind: "clip",
  id: "s1",
  take: 1,
  estimateInUsd: usd,
  basis: "",
  usd,
  ...more,
});
const close = (name: number, event: "settle" | "release", usd = 0): MoneyLine => {
  const line = { at: "2026-11-23T10:00:00.000Z", film: "a", run: "r2", request: request(name) };
  return event === "settle" ? { event, ...line, usd, from: "reported" } : { event, ...line };
};
const accountOf = (lines: readonly MoneyLine[]): Account => lines.reduce<Account>(withLine, []);

describe("what counts", () => {
  test.each<[string, MoneyLine[], number]>([
    ["nothing", [], 0],
    ["what is reserved, until somebody knows better", [reserve(1, 2)], 2],
    ["what it cost, once that is known", [reserve(1, 2), close(1, "settle", 1.5)], 1.5],
    ["what it cost, though it is more", [reserve(1, 2), close(1, "settle", 2.5)], 2.5],
    ["nothing of what was released", [reserve(1, 2), close(1, "release")], 0],
    ["a settlement without a reservation is none", [close(1, "settle", 9)], 0],
    ["settled twice counts once", [reserve(1, 2), close(1, "settle", 1), close(1, "settle", 9)], 1],
    [
      "asked again after an unknown end: both count",
      [reserve(1, 2), close(1, "settle", 2), reserve(1, 2), close(1, "settle", 1)],
      3,
    ],
    ["sums of cents are exact", [reserve(1, 0.1), reserve(2, 0.2)], 0.3],
  ])("%s", (_, lines, sum) => {
    expect(sumOf(accountOf(lines))).toBe(sum);
  });

  test("a settled sum belongs to the run and day that reserved it", () => {
    const [one] = accountOf([reserve(1, 2), close(1, "settle", 1)]);
    expect(one).toMatchObject({ run: "r1", day: "2026-11-22", usd: 1, isOpen: false });
  });

  test("the open reservation of a request", () => {
    const account = accountOf([reserve(1, 2), close(1, "settle", 1), reserve(1, 3)]);
    expect(openReservation(account, request(1))?.usd).toBe(3);
    expect(openReservation(accountOf([reserve(1, 2), close(1, "release")]), request(1))).toBeNull();
  });
});

describe("limits", () => {
  const account = accountOf([reserve(1, 1), reserve(2, 2, { film: "b", run: "r0" })]);
  const none: Caps = { run: null, film: null, day: null };
  const wish = { film: "a", run: "r1", day: "2026-11-22", usd: 0.5 };
  test.each<[string, Caps, Partial<typeof wish>, ReturnType<typeof overCap>]>([
    ["none", none, { usd: 1e9 }, null],
    ["just reached", { ...none, run: 1.5 }, {}, null],
    ["a cent over", { ...none, run: 1.49 }, {}, { cap: "run", limitInUsd: 1.49, spentInUsd: 1 }],
    ["of the film: other films do not count", { ...none, film: 1.5 }, { run: "r9" }, null],
    ["of the day: they do", { ...none, day: 3 }, {}, { cap: "day", limitInUsd: 3, spentInUsd: 3 }],
    ["of another day", { ...none, day: 3 }, { day: "2026-11-23" }, null],
    ["nothing may be spent", { ...none, run: 0 }, {}, { cap: "run", limitInUsd: 0, spentInUsd: 1 }],
    ["what costs nothing is always welcome", { ...none, run: 1 }, { usd: 0 }, null],
  ])("%s", (_, caps, changes, over) => {
    expect(overCap(account, caps, { ...wish, ...changes })).toEqual(over);
  });

  test("whatever is asked for and however it ends, no limit is passed while nothing costs more than was reserved", () => {
    const step = fc.record({
      film: fc.constantFrom("a", "b"),
      run: fc.constantFrom("r1", "r2"),
      day: fc.constantFrom("2026-11-22", "2026-11-23"),
      usd: fc.double({ min: 0, max: 3, noNaN: true }),
      ends: fc.constantFrom("settled", "released", "killed"),
      share: fc.double({ min: 0, max: 1, noNaN: true }),
    });
    const caps = { run: 4, film: 6, day: 7 };
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const account = steps.reduce<Account>((before, { usd, ends, share, ...where }, index) => {
          const sum = reserveFor(usd);
          if (overCap(before, caps, { ...where, usd: sum })) return before;
          const reserved = withLine(
            before,
            reserve(index, sum, { ...where, at: `${where.day}T00:00:00.000Z` }),
          );
          if (ends === "killed") return reserved;
          return withLine(
            reserved,
            ends === "settled" ? close(index, "settle", sum * share) : close(index, "release"),
          );
        }, []);
        for (const cap of ["run", "film", "day"] as const) {
          for (const value of new Set(account.map((one) => one[cap]))) {
            const mine = account.filter((one) => one[cap] === value);
            expect(sumOf(mine)).toBeLessThanOrEqual(caps[cap]);
          }
        }
      }),
    );
  });

  test("more is reserved than estimated, to the next hundredth of a cent", () => {
    expect([0, 0.05, 0.33333, 1].map(reserveFor)).toEqual([0, 0.055, 0.3667, 1.1]);
  });
});
