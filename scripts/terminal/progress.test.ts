import { expect, test } from "vitest";
import { progressOn } from "./progress.ts";

const record = (isTerminal: boolean) => {
  const state = { text: "", now: 0 };
  const progress = progressOn({
    write: (text) => (state.text += text),
    isTerminal,
    columns: 60,
    now: () => state.now,
  });
  return { state, progress };
};

test("a log gets a line every ten seconds and one at the end", () => {
  const { state, progress } = record(false);
  progress.step("Rendering");
  for (let frame = 1; frame <= 240; frame += 1) {
    state.now = frame * 100;
    progress.at({ done: frame, all: 240 });
  }
  progress.at({ done: 240, all: 240 });
  progress.end();
  expect(state.text.split("\n")).toEqual([
    "Rendering ...",
    "Rendering  100/240 frames  41 %  10.0 fps  0:14 left",
    "Rendering  200/240 frames  83 %  10.0 fps  0:04 left",
    "Rendering  240/240 frames  100 %  10.0 fps  0:00 left",
    "",
  ]);
});

test("a terminal gets one line that is written over and closed at the end", () => {
  const { state, progress } = record(true);
  progress.step("Rendering");
  state.now = 4000;
  progress.at({ done: 2, all: 10 });
  state.now = 4500;
  progress.at({ done: 7, all: 10 });
  progress.note("a word in between");
  progress.end();
  expect(state.text).toBe(
    "\r\u001b[2KRendering ...\r\u001b[2KRendering  2/10 frames  20 %\r\u001b[2KRendering  7/10 frames  70 %  10.0 fps  0:01 left\na word in between\n",
  );
});
