import { expect, test } from "vitest";
import { pieceSchema } from "../../../../src/film/bible.ts";
import { litBy } from "./stone-light.ts";

const stone = (id: string, colour: string) => ({
  id,
  name: { zh: "石", en: "Stone" },
  cut: "round-brilliant",
  colour,
  setting: "claw",
  diameterInMm: 5,
  place: { zh: "上", en: "top" },
});

const ring = pieceSchema.parse({
  id: "ring",
  token: "RING",
  name: { zh: "戒指", en: "Ring" },
  features: [{ zh: "环", en: "a ring" }],
  kind: "ring",
  colours: { amber: "#f0a024", blue: "#4fb3ec" },
  stones: [stone("citrine", "#f0a024"), stone("topaz", "#4fb3ec")],
  scale: { heightInMm: 24, againstTheBody: { zh: "小", en: "small" } },
  worn: { where: "finger", side: "left", detail: { zh: "指", en: "finger" } },
});

test.each([
  ["dim", [0, 0]],
  ["amber-lit", [1, 0]],
  ["blue-lit", [0, 1]],
  ["topaz", [0, 1]],
  ["left-lit", [1, 0]],
  ["both-lit", [1, 1]],
])("%s lights the stones it means", (said, expected) => {
  expect(litBy(ring, said)).toEqual(expected);
});
