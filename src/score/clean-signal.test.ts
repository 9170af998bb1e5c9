import { describe, expect, test } from "vitest";

import { cleanSignal, SILENCE } from "./clean-signal.ts";

describe("cleanSignal", () => {
  test.each([
    ["takes a constant away and scales the peak to 1", [1.5, 0.5, 1, 1], [1, -1, 0, 0], false],
    ["counts broken samples as 0", [Number.NaN, Infinity, 0.5, -0.5], [0, 0, 1, -1], false],
    ["calls dither silence", [SILENCE / 2, -SILENCE / 2], [0, 0], true],
    ["calls a constant silence", [0.7, 0.7, 0.7, 0.7], [0, 0, 0, 0], true],
    ["takes nothing for nothing", [], [], true],
  ])("%s", (_name, values, samples, silent) => {
    const signal = cleanSignal(Float32Array.from(values), 8000);
    expect({ ...signal, samples: [...signal.samples] }).toEqual({
      samples,
      sampleRate: 8000,
      silent,
    });
  });
});
