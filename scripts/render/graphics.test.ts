import { afterEach, describe, expect, test } from "vitest";
import { chooseGraphics, chosenGraphics } from "./graphics.ts";
import { setEnv } from "./set-env.ts";

const restore = setEnv({ GEMINI_RING_GL: "auto" });
afterEach(() => setEnv({ GEMINI_RING_GL: "auto" }));
afterEach(restore);

describe("how browsers draw", () => {
  test.each([
    ["nothing was said", undefined, "auto", null],
    ["the option names a way", "angle", "auto", "angle"],
    ["the environment names a way", undefined, "vulkan", "vulkan"],
    ["the option goes before the environment", "auto", "egl", null],
  ])("%s", (_, option, environment, gl) => {
    setEnv({ GEMINI_RING_GL: environment });
    chooseGraphics(option);
    expect(chosenGraphics()).toEqual({ kind: "chosen", gl });
  });

  test("a way that does not exist is said, with those that do", () => {
    setEnv({ GEMINI_RING_GL: "metal" });
    expect(chosenGraphics()).toMatchObject({
      kind: "failed",
      reason: "usage",
      message: expect.stringMatching(/"metal".*angle/),
    });
  });
});
