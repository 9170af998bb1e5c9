import { describe, expect, test } from "vitest";
import { smallFilm } from "../small-film.test-helper.ts";
import { dimColour, lightnessOf, mixColour, shiftColour } from "./colour.ts";
import { paintOf } from "./paint.ts";

describe("colour", () => {
  test.each([
    ["nothing of the other is the one", mixColour("#83638f", "#efb885", 0), "#83638f"],
    ["all of the other is the other", mixColour("#83638f", "#efb885", 1), "#efb885"],
    [
      "black and white meet in a middle grey that looks half as light",
      mixColour("#000000", "#ffffff", 0.5),
      "#636363",
    ],
    ["no shift is no change", shiftColour("#d8402b", 0), "#d8402b"],
    ["without chroma a colour is grey", shiftColour("#d8402b", 0, 0), "#7e7e7e"],
    ["all dimmed is black", dimColour("#d8402b", 0), "#000000"],
  ])("%s", (_, made, expected) => {
    expect(made).toBe(expected);
  });
});

describe("paintOf", () => {
  const place = (id: string) => {
    const found = smallFilm.bible.places.find((one) => one.id === id);
    if (!found) throw new Error(id);
    return found;
  };
  test("night darkens the open sky, and a room far less", () => {
    const fall = (id: string) =>
      lightnessOf(paintOf(place(id), "dusk", 0.5, 0.3).top) -
      lightnessOf(paintOf(place(id), "night", 0.5, 0.3).top);
    expect(fall("dunes")).toBeGreaterThan(0.08);
    expect(fall("room")).toBeLessThan(fall("dunes") / 3);
  });

  test("a place the bible toned for the night is hardly washed again", () => {
    const dark = {
      ...place("dunes"),
      tones: {
        top: "#1e1733",
        horizon: "#3a2546",
        light: "#5f4c64",
        shade: "#1a132a",
        accent: "#d8402b",
      },
    };
    expect(paintOf(dark, "night", 0.5, 0.3)).toMatchObject({
      top: paintOf(dark, "dusk", 0.5, 0.3).top,
      stars: 1,
    });
  });

  test("pots that differ have different names", () => {
    const keys = [
      paintOf(place("dunes"), "dusk", 0.5, 0.3),
      paintOf(place("dunes"), "night", 0.5, 0.3),
      paintOf(place("dunes"), "dusk", 0.6, 0.3),
      paintOf(place("room"), "dusk", 0.5, 0.3),
    ].map(({ key }) => key);
    expect(new Set(keys).size).toBe(4);
  });
});
