import { describe, expect, test } from "vitest";
import { comparableTo } from "./comparable-request.ts";
import { whyStale } from "./why-stale.ts";

const asked = (seconds: number | null, prompt = "walks") => ({ prompt, seconds, files: [] });

describe("a clip's length", () => {
  test.each<[string, unknown, unknown, readonly string[]]>([
    ["as long as asked for", asked(4), asked(4), []],
    ["longer than is needed now", asked(4), asked(2), []],
    ["shorter than is needed now", asked(2), asked(4), ["seconds: 2 -> 4"]],
    ["longer, with other words", asked(4), asked(2, "runs"), ["prompt: walks -> runs"]],
    ["a picture has none", asked(null), asked(null), []],
    ["a clip where a picture was", asked(null), asked(4), ["seconds: null -> 4"]],
  ])("%s", (_, before, today, because) => {
    const stale = whyStale(
      { ingredients: comparableTo(before, today), about: null },
      { ingredients: { ...asked(0), ...Object(today), files: {} }, about: null },
    );
    expect(stale).toEqual(because);
  });
});
