import { expect, test } from "vitest";
import { inDrawingOrder } from "./shown-frame.ts";

test("one language after the other, each forwards, each frame once", () => {
  const shown = [
    { frame: 7, words: "zh" },
    { frame: 3, words: "none" },
    { frame: 7, words: "en" },
    { frame: 3, words: "none" },
    { frame: 2, words: "zh" },
  ] as const;
  expect(inDrawingOrder(shown)).toEqual([
    { frame: 7, words: "en" },
    { frame: 3, words: "none" },
    { frame: 2, words: "zh" },
    { frame: 7, words: "zh" },
  ]);
});
