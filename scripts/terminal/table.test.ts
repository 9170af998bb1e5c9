import { expect, test } from "vitest";
import { clock } from "./clock.ts";
import { table } from "./table.ts";

test("columns line up, also with Chinese, which is twice as wide", () => {
  const rows = [
    ["shot", "start"],
    ["双子", "0:01"],
    ["ring", "10:00"],
  ];
  expect(table(rows, ["left", "right"])).toBe("shot  start\n双子   0:01\nring  10:00");
});

test.each([
  [0, "0:00"],
  [6.2, "0:07"],
  [59.5, "1:00"],
  [3723, "1:02:03"],
])("%s seconds on a clock", (seconds, text) => {
  expect(clock(seconds)).toBe(text);
});
