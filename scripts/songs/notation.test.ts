import { describe, expect, test } from "vitest";

import { AT_FIRST, parseBar } from "./notation.ts";

describe("parseBar", () => {
  test("reads notes, chords, rests, lengths that hold, and dynamics that hold", () => {
    expect(parseBar("p D5/q. A5/e [D4 F#4]/q f -", 4, AT_FIRST)).toEqual({
      notes: [
        { beat: 0, beats: 1.5, pitches: [74], velocity: 0.4, tied: false },
        { beat: 1.5, beats: 0.5, pitches: [81], velocity: 0.4, tied: false },
        { beat: 2, beats: 1, pitches: [62, 66], velocity: 0.4, tied: false },
      ],
      carried: { dynamic: "f", beats: 1 },
    });
  });

  test("reads percussion steps against the metre", () => {
    const { notes } = parseBar("f X.o. ..", 3, AT_FIRST);
    expect(notes.map(({ beat, beats }) => [beat, beats])).toEqual([
      [0, 0.5],
      [1, 0.5],
    ]);
    expect(notes.map(({ velocity }) => velocity)).toEqual([0.85 * 1.15, 0.85 * 0.55]);
  });

  test.each([
    ["a beat too few", "D5/h. -/e", 4],
    ["a beat too many", "D5/w -/q", 4],
    ["no such pitch", "H5/w", 4],
    ["no such length", "D5/z", 4],
    ["an empty bar", "", 4],
    ["steps that do not fit the metre", "x.x.x.x.", 3],
  ])("refuses %s", (_, line, meter) => {
    expect(() => parseBar(line, meter, AT_FIRST)).toThrow(/expected/);
  });
});
