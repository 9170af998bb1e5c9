import { expect, test } from "vitest";
import { safeArea } from "./safe-area.ts";

test.each([
  ["16:9 title safe", 1920, 1080, { left: 96, top: 54, width: 1728, height: 972 }],
  ["16:9 at half size", 960, 540, { left: 48, top: 27, width: 864, height: 486 }],
  [
    "9:16 what every feed leaves free",
    1080,
    1920,
    { left: 120, top: 288, width: 768, height: 960 },
  ],
  ["1:1 title safe", 1080, 1080, { left: 54, top: 54, width: 972, height: 972 }],
  ["4:5 title safe", 1080, 1350, { left: 54, top: 68, width: 972, height: 1215 }],
])("safeArea: %s", (_case, width, height, box) => {
  expect(safeArea({ width, height })).toEqual(box);
});
