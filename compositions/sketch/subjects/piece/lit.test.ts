import { describe, expect, test } from "vitest";
import { pieceSchema } from "../../../../src/film/bible.ts";
import { lightsOf } from "./lit.ts";

const text = { zh: "字", en: "words" };
const stone = (id: string) => ({
  id,
  name: text,
  cut: "oval",
  colour: "#f0a024",
  setting: "claw",
  diameterInMm: 5,
  place: text,
});
const ring = pieceSchema.parse({
  id: "ring",
  token: "RING",
  name: text,
  features: [text],
  kind: "ring",
  stones: [stone("citrine"), stone("garnet"), stone("topaz")],
  scale: { heightInMm: 20, againstTheBody: text },
  worn: { where: "finger", side: "left", detail: text },
});

describe("lightsOf", () => {
  test.each([
    ["nothing said", null, [0.5, 0.5, 0.5]],
    ["both", "both-lit", [1, 1, 1]],
    ["dim", "dim", [0.16, 0.16, 0.16]],
    ["the first by its colour", "amber-lit", [1, 0.24, 0.24]],
    ["the last by its colour", "blue", [0.24, 0.24, 1]],
    ["one by its id", "garnet-lit", [0.24, 1, 0.24]],
    ["a word nobody knows", "sideways", [0.5, 0.5, 0.5]],
  ])("%s", (_, said, lights) => {
    expect(lightsOf(ring, said)).toEqual(lights);
  });
});
